"""Reaching into other machines as administrators, deployments and developers do."""

from __future__ import annotations

from generator.families.windows.commands_told import PROMPT, told
from generator.scene import benign

ADMIN, PROBE, UPDATE, APP, LOGIN = benign("Administration"), benign("Monitoring Probe"), benign("Software Update"), benign("Application Event"), benign("User Login")

told("lateral-wmi-by-admins", ADMIN, r"""
wmic /node:@pc@ os where primary=1 call reboot
wmic /node:@ip@ /user:@domain@\adm-@user@ os call win32shutdown «6|2»
wmic /node:@pc@ product call install true,"","C:\Temp\agent.msi"
wmic /node:@pc@ os get lastbootuptime
wmic /node:@host@ bios get serialnumber
wmic /node:"@pc@","@pc@" qfe where hotfixid="KB50@port@" get hotfixid,installedon
wmic /node:@pc@ computersystem get username
wmic /node:@host@ logicaldisk where drivetype=3 get deviceid,freespace
wmic /node:@pc@ product where "name like 'Adobe%'" get name,version
wmic /node:@pc@ product where name="Java 8 Update @n@1" call uninstall /nointeractive
wmic /node:@host@ service where name="Spooler" call startservice
wmic /node:@pc@ process where name="winword.exe" call terminate
wmic /node:@pc@ process call create "gpupdate /force"
wmic /node:@pc@ process call create "cmd /c ipconfig /flushdns"
wmic process call create "C:\Program Files\Microsoft Office\root\Client\OfficeC2RClient.exe /update user"
wmic process call create "notepad.exe"
wmic process where processid=@pid@ call setpriority 64
wmic process where "name='java.exe'" get processid,commandline
wmic printer where default=true get name
wmic computersystem where name="%computername%" call rename name="@pc@"
wmic useraccount where name="@other@" set passwordexpires=false
wmic nicconfig where index=@n@ call enabledhcp
wmic pagefileset get name,maximumsize
wmic path win32_terminalservicesetting where (__class!="") get allowtsconnections
powershell -c "Get-CimInstance Win32_OperatingSystem -ComputerName @host@ | select LastBootUpTime"
powershell -c "Get-WmiObject Win32_Product -ComputerName @pc@ | ? Name -like '*Office*'"
powershell -c "Invoke-CimMethod -ComputerName @pc@ -Namespace root/ccm -ClassName SMS_Client -MethodName TriggerSchedule -Arguments @{sScheduleID='{00000000-0000-0000-0000-000000000021}'}"
""", most=3, weight=1.3)

told("lateral-psexec-by-admins", ADMIN, r"""
C:\Tools\SysinternalsSuite\PsExec.exe \\@pc@ gpupdate /force
PsExec.exe \\@pc@ -s cmd
PsExec64.exe -accepteula \\@host@ ipconfig /all
psexec \\@pc@ -s -h msiexec /i \\@host@\deploy$\«7z2301-x64|GoogleChromeStandaloneEnterprise64|Firefox|AcroRead».msi /qn
PsExec.exe @C:\Admin\pcs.txt -s wuauclt /detectnow
PsExec.exe -i -s regedit.exe
psexec.exe -s -i mmc.exe
PsExec.exe \\@pc@ -u @domain@\@user@ cmd
C:\Tools\psexec.exe \\@host@ net stop Spooler
psexec \\@pc@ -c C:\Install\Sophos\removal.bat
PsExec.exe \\@pc@ cscript C:\Windows\System32\slmgr.vbs /ato
C:\Tools\PsTools\pskill.exe \\@pc@ outlook.exe
pslist.exe \\@host@
psservice.exe \\@host@ restart Spooler
PsLoggedon.exe \\@pc@
psinfo64.exe -d \\@host@
psshutdown.exe \\@pc@ -r -t 60 -m "Updates"
paexec.exe \\@pc@ -s msiexec /x {@guid@} /qn
"C:\Program Files (x86)\Admin Arsenal\PDQ Deploy\PDQDeployConsole.exe" Deploy -Package "7-Zip" -Targets @pc@
"C:\Program Files (x86)\DameWare\DWRCC.exe" -c: -h: -m:@pc@
"C:\Program Files\Remote Utilities\rutview.exe" -host:@pc@
"C:\Program Files (x86)\Radmin Viewer 3\Radmin.exe" /connect:@ip@
""", most=2)

told("lateral-deployment-service-started", UPDATE, r"""
C:\Windows\PSEXESVC.exe
C:\Windows\PAExec-@port@-@host@.exe -service
C:\Windows\AdminArsenal\PDQDeployRunner\service-1\PDQDeployRunner-1.exe
C:\Windows\AdminArsenal\PDQInventory-Scanner\service-1\PDQInventory-Scanner-1.exe
"C:\Windows\ccmsetup\ccmsetup.exe" /runservice /config:MobileClient.tcf
"C:\Program Files\ManageEngine\UEMS_Agent\bin\dcagentservice.exe"
"C:\Windows\Temp\SophosSetup\SophosSetup.exe" --quiet
C:\Windows\LtSvc\LTSVC.exe -sLTService
C:\Windows\Veeam\Backup\VeeamDeploymentSvc.exe
"C:\Windows\RemoteInstall\rinstall.exe" /silent
C:\Windows\dwrcs\DWRCS.EXE -service
C:\Windows\Lansweeper\LsAgent.exe
"C:\Program Files\Acronis\Agent\mms.exe"
C:\WINDOWS\system32\cmd.exe /c C:\Windows\ccmcache\@n@\install.cmd
msiexec.exe /i "C:\Windows\Temp\@word@.msi" /qn /norestart
""", parents=("services.exe", "C:\\Windows\\CCM\\CcmExec.exe"), users=("SYSTEM",), most=2)

told("lateral-services-and-tasks-by-admins", ADMIN, r"""
sc \\@host@ query Spooler
sc \\@host@ start «Spooler|W3SVC|RemoteRegistry|bthserv»
sc \\@host@ stop «Spooler|MSSQLSERVER|W32Time»
sc.exe \\@pc@ config wuauserv start= auto
sc \\@host@ qc «VeeamBackupSvc|MSSQLSERVER|ZabbixAgent»
sc \\@host@ create "Zabbix Agent" binPath= "\"C:\Program Files\Zabbix Agent\zabbix_agentd.exe\" --config \"C:\Program Files\Zabbix Agent\zabbix_agentd.conf\"" start= auto
sc \\@host@ failure W3SVC reset= 86400 actions= restart/60000
sc \\@host@ delete OldAgent
sc queryex type= service state= inactive
schtasks /query /s @host@ /fo list /v
schtasks /run /s @host@ /tn "\Backup\Nightly"
schtasks /change /s @host@ /tn "Reboot" /disable
schtasks /end /s @host@ /tn "Import ERP"
schtasks /create /s @host@ /tn "Log cleanup" /tr "C:\Scripts\cleanup.cmd" /sc daily /st 03:@n@ /ru SYSTEM
schtasks /create /s @host@ /ru @domain@\@svc@ /rp * /tn "ERP Export" /tr "powershell -File D:\Jobs\export.ps1" /sc hourly
schtasks /delete /s @host@ /tn "Old report" /f
shutdown /r /m \\@pc@ /t 120 /c "Security update"
shutdown /i
tasklist /s @host@ /u @domain@\@user@
taskkill /s @pc@ /im «outlook|excel|teams».exe /f
reg query "\\@pc@\HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v ProductName
reg add "\\@pc@\HKLM\SOFTWARE\Policies\@Word@" /v Server /d @host@ /f
gpupdate /target:computer /force
powershell -c "Get-Service -ComputerName @host@ -Name Spooler | Restart-Service"
powershell -c "Restart-Computer -ComputerName @pc@ -Force"
mmc.exe services.msc /computer=@host@
mmc.exe eventvwr.msc /computer=@host@
""", most=3, weight=1.3)

told("lateral-shares-of-the-house", ADMIN, r"""
net use H: \\@host@\home$
net use P: \\@fqdn@\dfs\projekte /persistent:yes
net use Z: \\@host@\scans /user:@domain@\@user@ *
net use \\@host@\c$
net use \\@pc@\c$ /user:@domain@\admin-@user@ *
net use \\@ip@\backup /user:nas\@svc@ @pw@
net use X: \\@host@\install /delete
net use * /delete /yes
net use
dir \\@host@\deploy$
dir \\@pc@\c$\Windows\Logs
dir \\@fqdn@\SYSVOL\@fqdn@\Policies
copy \\@host@\install\«drucker|vpn|office»\setup.exe C:\Temp\
copy C:\Install\agent.msi \\@pc@\c$\Temp\
copy /y C:\Admin\hosts \\@pc@\c$\Windows\System32\drivers\etc\hosts
xcopy C:\Deploy\app \\@host@\c$\inetpub\wwwroot\app /E /Y
robocopy \\@host@\deploy$\Office C:\Temp\Office /E
robocopy C:\build\out \\@host@\d$\apps\erp /MIR /XF web.config
robocopy \\@host@\d$\Shares \\@host@\d$\Shares /E /COPYALL /R:1 /LOG:C:\Logs\move.log
move \\@host@\scans\*.pdf D:\Archiv\
powershell -c "Copy-Item C:\Packages\update.msu \\@pc@\c$\Temp -Force"
powershell -c "New-PSDrive -Name S -PSProvider FileSystem -Root \\@host@\software$"
powershell -c "New-SmbMapping -LocalPath T: -RemotePath \\@host@\tools"
explorer.exe \\@host@\c$\inetpub\logs
pushd \\@host@\netlogon
""", parents=PROMPT + ("userinit.exe", "svchost.exe"), most=3, weight=1.3)

told("lateral-management-by-admins", ADMIN, r"""
winrm set winrm/config/client @{TrustedHosts="«*|@pc@|10.@n@.@n@.*»"}
powershell -c "Set-Item WSMan:\localhost\Client\TrustedHosts * -Force; Enable-PSRemoting -Force"
powershell -c "Enter-PSSession -ComputerName @ip@ -Credential @domain@\adm-@user@"
winrs -r:@host@ hostname
winrs -r:@host@ ipconfig /all
winrs -r:@pc@ gpupdate /force
winrm quickconfig -q
winrm enumerate winrm/config/listener
winrm get winrm/config
winrm id -r:@host@
powershell -c "Enter-PSSession @host@"
powershell -c "Enter-PSSession -ComputerName @dc@ -Credential @domain@\admin-@user@"
powershell -c "Invoke-Command -ComputerName @host@ -ScriptBlock { Get-Service W3SVC }"
powershell -NoProfile -c "Invoke-Command -ComputerName (Get-Content C:\Admin\servers.txt) { Get-HotFix | select -Last 1 }"
powershell -c "icm @host@ { Restart-Service Spooler }"
powershell -c "icm @pc@ { gpupdate /force; Get-MpComputerStatus }"
powershell -c "$s = New-PSSession @host@; Copy-Item C:\build\app.zip -ToSession $s -Destination C:\deploy\"
powershell -c "Test-WSMan @host@"
powershell -c "Enable-PSRemoting -Force"
powershell -c "Set-Item WSMan:\localhost\Client\TrustedHosts @host@"
powershell -File C:\Scripts\Invoke-ServerHealth.ps1 -ComputerName @host@
"C:\Program Files\Windows Admin Center\SmeDesktop.exe"
servermanager.exe
mmc.exe "C:\Windows\System32\virtmgmt.msc"
python.exe -m ansible playbook -i hosts.yml windows.yml
pwsh -NoProfile -Command "Import-Module VMware.PowerCLI; Connect-VIServer @host@.@fqdn@"
""", most=2, weight=1.2)

told("lateral-shell-of-management-tools", PROBE, r"""
whoami.exe /«all|priv|groups»
nltest.exe /dsgetdc:@fqdn@
C:\Windows\system32\cmd.exe /C hostname
C:\Windows\system32\cmd.exe /C sc query Spooler
whoami.exe /groups
systeminfo.exe
ipconfig.exe /all
PowerShell.exe -NoProfile -NonInteractive -ExecutionPolicy Unrestricted -EncodedCommand ⟦begin { $ErrorActionPreference = 'Stop' } process { &chcp.com 65001 > $null; $exec_wrapper_str = $input | Out-String; Invoke-Expression $exec_wrapper_str }⟧
powershell.exe -noninteractive -encodedcommand ⟦(Get-WmiObject -ClassName Win32_OperatingSystem).LastBootUpTime⟧
PowerShell -NoProfile -NonInteractive -ExecutionPolicy Unrestricted -EncodedCommand ⟦$tmp_path = [System.Environment]::ExpandEnvironmentVariables('%TEMP%'); New-Item -Type Directory -Path $tmp_path -Name 'ansible-tmp'⟧
gpupdate.exe /force
wuauclt.exe /detectnow
msiexec.exe /i C:\Windows\Temp\agent.msi /qn
netstat.exe -ano
reg.exe query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall /s
wevtutil.exe qe System /c:20 /rd:true /f:text
dism.exe /online /get-features
net.exe localgroup administrators
schtasks.exe /query /fo csv
certutil.exe -store My
iisreset.exe /noforce
C:\Windows\System32\inetsrv\appcmd.exe list sites
""", parents=("wsmprovhost.exe", "winrshost.exe", "WmiPrvSE.exe", "WmiPrvSE.exe", "wsmprovhost.exe"), users=(None, "SYSTEM", "svc_ansible"), least=1, most=4, weight=1.5)

told("lateral-remote-desktops-of-the-house", LOGIN, r"""
"C:\Windows\system32\mstsc.exe"
mstsc.exe /v:@host@
mstsc /v:@host@.@fqdn@ /admin
"C:\Windows\System32\mstsc.exe" "C:\Users\@user@\Desktop\Terminalserver.rdp"
mstsc.exe /v:@ip@:@port@ /f
mstsc /v:@host@ /shadow:@n@ /control
mstsc /v:@host@ /multimon
mstsc.exe /edit C:\Users\@user@\Documents\@host@.rdp
rdpclip.exe
rdpclip
"C:\Program Files\Remote Desktop\msrdcw.exe"
"C:\Program Files (x86)\Microsoft\Remote Desktop Connection Manager\RDCMan.exe"
"C:\Program Files\mRemoteNG\mRemoteNG.exe"
"C:\Program Files\Devolutions\Remote Desktop Manager\RemoteDesktopManager.exe"
"C:\Program Files\RoyalTS V7\RoyalTS.exe"
query session /server:@host@
qwinsta /server:@host@
logoff @n@ /server:@host@
rwinsta @n@ /server:@host@
msg @other@ /server:@host@ Please save and log off
tskill outlook
change logon /query
change user /install
tscon @n@ /dest:console
SystemPropertiesRemote.exe
cmdkey /list
cmdkey /generic:TERMSRV/@host@ /user:@domain@\@user@
cmdkey /delete:TERMSRV/@host@
"C:\Program Files (x86)\TeamViewer\TeamViewer.exe"
"C:\Program Files (x86)\AnyDesk\AnyDesk.exe" --control
powershell -c "Get-RDUserSession -ConnectionBroker @host@.@fqdn@"
netsh advfirewall firewall set rule group="remote desktop" new enable=yes
""", most=3, weight=1.3)

told("lateral-secure-shells-of-the-house", APP, r"""
ssh @user@@@host@
ssh -i C:\Users\@user@\.ssh\id_ed25519 deploy@@host@.@fqdn@
"C:\Windows\System32\OpenSSH\ssh.exe" -T git@github.com
ssh.exe -o SendEnv=GIT_PROTOCOL git@gitlab.@fqdn@ "git-upload-pack 'web/shop.git'"
"C:\Program Files\Git\usr\bin\ssh.exe" git@github.com "git-receive-pack '@user@/@word@.git'"
ssh root@@host@ "systemctl restart nginx"
ssh -L 5432:localhost:5432 @user@@@host@
ssh -N -L 3307:127.0.0.1:3306 deploy@@host@.@fqdn@
ssh-keygen -t ed25519 -C "@user@@@fqdn@"
ssh-keyscan @host@
ssh-add C:\Users\@user@\.ssh\id_ed25519
scp dist.tar.gz deploy@@host@:/srv/www/
scp.exe -r @user@@@host@:/var/log/nginx C:\Temp\logs
sftp -b C:\Scripts\get.txt edi@@host@.@fqdn@
"C:\Program Files\PuTTY\putty.exe" -load "@host@"
"C:\Program Files\PuTTY\putty.exe" -ssh root@@host@
"C:\Program Files\PuTTY\plink.exe" -batch -i C:\Keys\switch.ppk admin@@ip@ "show running-config"
"C:\Program Files\PuTTY\plink.exe" -ssh backup@@host@ -i C:\Keys\b.ppk "pg_dump erp"
plink.exe -batch -l root @host@ "esxcli system version get"
"C:\Program Files\PuTTY\pageant.exe" C:\Keys\@user@.ppk
"C:\Program Files (x86)\Mobatek\MobaXterm\MobaXterm.exe"
"C:\Program Files\TortoiseGit\bin\TortoiseGitPlink.exe" git@gitlab.@fqdn@
"C:\Program Files\Oracle\VirtualBox\VBoxManage.exe" startvm dev --type headless
vagrant ssh -c "sudo apt upgrade -y"
"C:\Users\@user@\AppData\Local\Programs\Microsoft VS Code\Code.exe" --remote ssh-remote+@host@ /srv
wsl.exe -d Ubuntu ssh @user@@@host@
""", parents=PROMPT + ("C:\\Program Files\\Git\\cmd\\git.exe", "C:\\Users\\@user@\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe", "svchost.exe"), most=2, weight=1.3)
