"""What starts on machines of small businesses all day: makers' tools, management, builds, offices, servers."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless

_SYSTEM = ("services.exe", "svchost.exe", "svchost.exe", "taskhostw.exe", "msiexec.exe", "cmd.exe", "powershell.exe")
_ADMIN = ("explorer.exe", "cmd.exe", "cmd.exe", "powershell.exe", "powershell.exe", "mmc.exe", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\WindowsApps\\wt.exe", "C:\\Program Files\\PowerShell\\7\\pwsh.exe")

harmless("maker-tools-hp-dell-lenovo", "Software Update", r"""
"C:\Program Files\Dell\CommandUpdate\dcu-cli.exe" /«applyUpdates -silent -reboot=disable|scan -report=C:\Temp\dcu|configure -scheduleManual»
"C:\Program Files (x86)\Dell\UpdateService\DCF\ServiceShell.exe"
"C:\Program Files\Dell\SupportAssistAgent\bin\SupportAssistAgent.exe"
C:\ProgramData\Dell\UpdateService\Downloads\«Intel-Chipset|Realtek-High-Definition-Audio-Driver|Dell-BIOS»_@hex@_WIN64.EXE /s /l=C:\Temp\dup.log
"C:\Program Files\Dell\DTP\InstrumentationSubAgent\Dell.TechHub.Instrumentation.SubAgent.exe"
"C:\Program Files (x86)\HP\HP Support Framework\HPSF.exe" /background
"C:\Program Files\HP\HP Touchpoint Analytics Client\TouchpointAnalyticsClientService.exe"
C:\SWSetup\SP@n@@n@@n@\«HPFirmwareUpdRec64.exe -s -r -b|InstallCmdWrapper.cmd|Setup.exe /s»
"C:\Program Files\HPImageAssistant\HPImageAssistant.exe" /Operation:Analyze /Action:Install /Category:Drivers,BIOS /Silent /ReportFolder:C:\Temp\HPIA
powershell.exe -ExecutionPolicy Bypass -WindowStyle Hidden -File "C:\Program Files\HP\Sure Click\scripts\check.ps1"
"C:\Program Files (x86)\Lenovo\System Update\tvsu.exe" /CM -search A -action INSTALL -includerebootpackages 1,3,4 -noicon
"C:\ProgramData\Lenovo\ImController\PluginHost\Lenovo.Modern.ImController.PluginHost.Device.exe"
"C:\Windows\Lenovo\ImController\Service\Lenovo.Modern.ImController.exe"
C:\DRIVERS\WIN\«Audio|BIOS|WLAN»\setup.exe -s
rundll32.exe "C:\Windows\System32\DriverStore\FileRepository\«nvblwi|iigd_dch|realtekservice».inf_amd64_@hex@\«nvcpl|igfxDH|RtkApo».dll",Init
wmic /namespace:\\root\dcim\sysman path dcim_biosservice get name
schtasks /Create /TN "Dell SupportAssistAgent AutoUpdate" /XML "C:\ProgramData\Dell\task.xml" /F
reg add "HKLM\SOFTWARE\Lenovo\ImController" /v InstallStatus /t REG_DWORD /d 1 /f
""", parents=_SYSTEM)
harmless("drivers-and-graphics", "System Activity", r"""
"C:\Windows\System32\DriverStore\FileRepository\nv_dispi.inf_amd64_@hex@\Display.NvContainer\NVDisplay.Container.exe" -s NVDisplay.ContainerLocalSystem
"C:\Program Files\NVIDIA Corporation\NvContainer\nvcontainer.exe" -f "C:\ProgramData\NVIDIA\NvContainerUser.log" -d "C:\Program Files\NVIDIA Corporation\NvContainer\plugins\User"
"C:\Program Files (x86)\NVIDIA Corporation\NvNode\NVIDIA Web Helper.exe" index.js
cmd.exe /c "C:\Program Files\AMD\CNext\CNext\cncmd.exe" startwithdelay
"C:\Program Files\AMD\CIM\Bin64\RadeonInstaller.exe" -install
C:\Windows\System32\DriverStore\FileRepository\iigd_dch.inf_amd64_@hex@\igfxEM.exe
"C:\Program Files\Realtek\Audio\HDA\RtkNGUI64.exe" -s
C:\Windows\System32\drvinst.exe "4" "0" "C:\Windows\TEMP\{@guid@}\«rt640x64|oem|hpcu250u».inf" "9" "@hex@" "0000000000000@hex@" "WinSta0\Default"
pnputil.exe /add-driver "C:\Drivers\*.inf" /subdirs /install /reboot
dpinst.exe /S /SE /SW /SA /PATH "~t~drivers"
C:\Windows\System32\rundll32.exe C:\Windows\System32\pnpui.dll,InstallSecurityPromptRunDllW 20 Global\PNP_Device_Install_Pipe_1.{@guid@}
C:\Windows\System32\DeviceCensus.exe UserCxt
"C:\Program Files\Intel\Intel(R) Rapid Storage Technology\IAStorIcon.exe" "C:\Program Files\Intel\Intel(R) Rapid Storage Technology\IAStorIcon.exe" 60
C:\Windows\System32\spool\drivers\x64\3\«E_IATIPDE|HPBPRO|CNAB4SWK».EXE /EPT "EPLTarget\P0000000000000000" /M "ET-3850"
"C:\Program Files (x86)\Brother\BrUtilities\BrLogAPI.exe" -u
C:\Windows\system32\wudfhost.exe -HostGUID:{@guid@} -IoEventPortName:HostProcess-@guid@
""", parents=_SYSTEM)
harmless("management-by-configuration-manager-and-intune", "Software Update", r"""
C:\Windows\CCM\CcmExec.exe
"C:\Windows\CCM\CcmEval.exe"
C:\Windows\ccmsetup\ccmsetup.exe /noservice SMSSITECODE=P01 /mp:sccm.@fqdn@
powershell.exe -NoLogo -Noninteractive -NoProfile -ExecutionPolicy Bypass & 'C:\Windows\CCM\SystemTemp\@guid@.ps1'
"C:\Windows\system32\cmd.exe" /c "C:\Windows\ccmcache\@n@\install.cmd"
"C:\Windows\ccmcache\@letter@\Deploy-Application.exe" Install Silent
powershell.exe -ExecutionPolicy Bypass -NoProfile -WindowStyle Hidden -File .\Deploy-Application.ps1 -DeploymentType Uninstall -DeployMode NonInteractive
"C:\Program Files (x86)\Microsoft Intune Management Extension\agentexecutor.exe" -powershell "C:\Program Files (x86)\Microsoft Intune Management Extension\Policies\Scripts\@guid@.ps1" "C:\...\@guid@.output" 60000
"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -executionPolicy bypass -file "C:\Program Files (x86)\Microsoft Intune Management Extension\Content\«DetectionScripts|Scripts»\@guid@_1.ps1"
"C:\Windows\IMECache\@guid@_1\Invoke-AppDeployToolkit.exe" -DeploymentType Install
C:\Windows\system32\omadmclient.exe /serverid "@guid@" /lookuptype 1 /initiator 0
C:\Windows\system32\deviceenroller.exe /o "@guid@" /c /b
dsregcmd.exe /«status|leave|join»
"C:\Windows\AdminArsenal\PDQDeployRunner\service-1\exec\setup.exe" /S /norestart
"C:\Program Files (x86)\LANDesk\LDClient\sdclient.exe" /F /an=LDMS_package
"C:\Program Files\baramundi\Agent\BmsEss.exe" -install
"C:\Program Files\ManageEngine\UEMS_Agent\bin\dcagentservice.exe"
"C:\ProgramData\chocolatey\choco.exe" upgrade all -y --no-progress
"C:\Program Files\WindowsApps\Microsoft.DesktopAppInstaller_1.22.@n@.0_x64__8wekyb3d8bbwe\winget.exe" upgrade --id Google.Chrome --silent
""", parents=("C:\\Windows\\CCM\\CcmExec.exe", "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\Microsoft.Management.Services.IntuneWindowsAgent.exe", "services.exe", "svchost.exe", "cmd.exe", "powershell.exe", "WmiPrvSE.exe"), weight=1.3)
harmless("remote-monitoring-agents-ask", "Monitoring Probe", r"""
powershell.exe -NoProfile -ExecutionPolicy Bypass -NonInteractive -File "C:\ProgramData\NinjaRMMAgent\scripting\customscript_gen_@n@.ps1"
"C:\Program Files (x86)\N-able Technologies\AutomationManagerAgent\AutomationManager.ScriptRunner64.exe" -s
cscript.exe /nologo "C:\Program Files (x86)\Advanced Monitoring Agent\scripts\@n@@n@.vbs"
C:\Windows\system32\cmd.exe /c "C:\ProgramData\CentraStage\Packages\@guid@#\command.bat"
"C:\Program Files\CentraStage\AEMAgent\AEMAgent.exe"
"C:\Windows\LTSvc\LTSVC.exe" -sLTService
cmd.exe /c wmic /namespace:\\root\SecurityCenter2 path AntivirusProduct get displayName,productState
powershell -c "Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntivirusProduct | ConvertTo-Json"
"C:\Program Files\TacticalAgent\tacticalrmm.exe" -m svc
"C:\Program Files\PRTG Network Monitor\Custom Sensors\EXE\check_«raid|backup|exploit_guard|cert».exe"
"C:\Program Files (x86)\checkmk\service\check_mk_agent.exe" updater
cmd.exe /C ""C:\ProgramData\checkmk\agent\plugins\«windows_tasks|veeam_backup_status|mssql».«bat|ps1|exe»""
powershell.exe -NoLogo -NoProfile -ExecutionPolicy Bypass -File "C:\ProgramData\checkmk\agent\plugins\win_license.ps1"
"C:\Program Files\Zabbix Agent 2\zabbix_agent2.exe" -c "C:\Program Files\Zabbix Agent 2\zabbix_agent2.conf"
"C:\Program Files\NSClient++\nscp.exe" service --run
cmd.exe /C "query user & net session & netstat -ano | findstr LISTEN"
whoami /user
systeminfo /fo csv
net localgroup Administrators
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall /s
schtasks /query /fo csv /v
"C:\Program Files\Lansweeper\Agent\lsAgent.exe" -scan
"C:\Program Files\osquery\osqueryd\osqueryd.exe" --flagfile="C:\Program Files\osquery\osquery.flags"
""", parents=("C:\\Program Files\\NinjaRMMAgent\\NinjaRMMAgent.exe", "C:\\Program Files (x86)\\Advanced Monitoring Agent\\winagent.exe", "C:\\Windows\\LTSvc\\LTSVC.exe", "C:\\Program Files\\TacticalAgent\\tacticalrmm.exe", "C:\\Program Files (x86)\\checkmk\\service\\check_mk_agent.exe", "services.exe", "cmd.exe", "C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe", "C:\\Program Files\\CentraStage\\CagService.exe", "C:\\Program Files (x86)\\PRTG Network Monitor\\PRTG Probe.exe"), weight=1.4)
harmless("build-servers-at-work", "Application Event", r"""
cmd.exe /c call C:\Users\@svc@\AppData\Local\Temp\jenkins@pid@@pid@.bat
powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "& 'C:\Jenkins\workspace\@word@@@tmp\durable-@hex@\powershellWrapper.ps1'"
powershell.exe -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Unrestricted -Command ". 'C:\agent\_work\_temp\@guid@.ps1'"
C:\actions-runner\bin\Runner.Worker.exe spawnclient @n@ @pid@
"C:\Program Files\PowerShell\7\pwsh.exe" -command ". 'C:\actions-runner\_work\_temp\@guid@.ps1'"
"C:\GitLab-Runner\gitlab-runner.exe" run --working-directory C:\GitLab-Runner
C:\BuildAgent\jre\bin\java.exe -ea -Xmx384m -cp "C:\BuildAgent\launcher\lib\launcher.jar" jetbrains.buildServer.agent.Launcher
docker.exe build --pull -t registry.@fqdn@/app:@n@ .
git.exe clean -ffdx
git.exe -c http.extraheader="AUTHORIZATION: basic @hex@@hex@" fetch --no-tags --prune --depth=1 origin
nuget.exe restore C:\agent\_work\@n@\s\App.sln -NonInteractive
signtool.exe sign /tr http://timestamp.digicert.com /td sha256 /fd sha256 /a C:\build\out\setup.exe
"C:\Program Files (x86)\Inno Setup 6\ISCC.exe" /Q setup.iss
"C:\Program Files (x86)\NSIS\makensis.exe" installer.nsi
"C:\Program Files (x86)\WiX Toolset v3.11\bin\candle.exe" -nologo Product.wxs
taskkill /f /im node.exe
cmd /c rmdir /s /q C:\agent\_work\_temp & mkdir C:\agent\_work\_temp
vstest.console.exe C:\agent\_work\@n@\s\bin\«Exploit|Attack|Login|Crypto»Tests.dll /Logger:trx
sonar-scanner.bat -Dsonar.login=@hex@@hex@
trivy.exe image --severity CRITICAL registry.@fqdn@/app:@n@
""", parents=("C:\\Program Files\\Jenkins\\jre\\bin\\java.exe", "C:\\agent\\bin\\Agent.Worker.exe", "C:\\actions-runner\\bin\\Runner.Worker.exe", "C:\\BuildAgent\\jre\\bin\\java.exe", "cmd.exe", "powershell.exe", "C:\\GitLab-Runner\\gitlab-runner.exe"), weight=1.2)
harmless("office-installs-and-updates", "Software Update", r"""
"C:\Program Files\Common Files\Microsoft Shared\ClickToRun\OfficeC2RClient.exe" /«update SCHEDULEDTASK displaylevel=False|frequentupdate SCHEDULEDTASK displaylevel=False|change|watson»
"C:\Program Files\Common Files\Microsoft Shared\ClickToRun\OfficeClickToRun.exe" /service
\\~s~\office\setup.exe /configure \\~s~\office\configuration.xml
"C:\Program Files (x86)\Microsoft\EdgeUpdate\Install\{@guid@}\MicrosoftEdge_X64_12@n@.0.exe" --verbose-logging --do-not-launch-msedge --system-level
"C:\Program Files\Google\Chrome\Application\12@n@.0\Installer\setup.exe" --rename-chrome-exe --system-level
C:\Windows\SystemTemp\Google@pid@\bin\updater.exe --update --system --enable-logging
"C:\Program Files (x86)\Common Files\Adobe\ARM\1.0\AdobeARM.exe" /PRODUCT:Reader /VERSION:24.0 /MODE:1
C:\ProgramData\Adobe\ARM\S\@hex@\AdobeARMHelper.exe /ArmUpdate /MSI FOLDER:C:\ProgramData\Adobe\ARM
"C:\Users\@user@\AppData\Local\Microsoft\Teams\Update.exe" --checkForUpdate
"C:\Users\@user@\AppData\Local\Microsoft\OneDrive\Update\OneDriveSetup.exe" /update /restart
"C:\Users\@user@\AppData\Roaming\Zoom\bin\Zoom.exe" --action=uninstall
"C:\Program Files\Mozilla Firefox\updater.exe" C:\ProgramData\Mozilla-1de4eec8-1241-4177-a864-e594e8d1fb38\updates\@hex@\updates\0 first
"C:\Program Files (x86)\Mozilla Maintenance Service\maintenanceservice.exe" software-update
C:\Windows\System32\wusa.exe ~t~Windows10.0-KB50@n@@n@@n@-x64.msu /quiet /norestart
C:\Windows\System32\Dism.exe /Online /Add-Package /PackagePath:~t~update.cab /Quiet /NoRestart
C:\Windows\SoftwareDistribution\Download\Install\«AM_Delta_Patch_1.4@n@|Windows-KB890830-x64-V5.@n@|updateplatform.amd64fre».exe /Q
"C:\Windows\UUS\amd64\MoUsoCoreWorker.exe"
usoclient.exe StartInteractiveScan
"C:\Program Files (x86)\Common Files\Java\Java Update\jucheck.exe" -auto
"C:\Program Files\Notepad++\updater\gup.exe" -v8.6@n@
""", parents=_SYSTEM + ("explorer.exe",))
harmless("directory-and-policy-work", "Administration", r"""
dcdiag /«v|test:dns|test:replications|e /q»
repadmin /«replsummary|showrepl|syncall /AdeP|queue»
gpresult /«r|h C:\Temp\gp.html|scope computer /z»
gpupdate /force /wait:0
nltest /«dsgetdc:@fqdn@|sc_verify:@fqdn@|sc_query:@domain@|dclist:@fqdn@»
setspn -«L @svc@|X|Q HTTP/@host@|S HTTP/@host@.@fqdn@ @svc@»
klist purge
netdom query fsmo
netdom resetpwd /server:@dc@ /userd:@domain@\@user@ /passwordd:*
dsquery user -name @other@* ^| dsget user -email
dsadd user "CN=@other@,OU=Staff,DC=@company@,DC=local" -samid @other@ -pwd * -mustchpwd yes
csvde -f C:\Temp\users.csv -r "(objectClass=user)"
ldifde -i -f C:\Temp\schema.ldf
ntdsutil "activate instance ntds" "files" info quit quit
powershell "Search-ADAccount -LockedOut | Unlock-ADAccount"
powershell "Get-ADUser -Filter * -Properties LastLogonDate,PasswordLastSet | Export-Csv C:\Temp\users.csv"
powershell "Get-GPOReport -All -ReportType Html -Path C:\Temp\gpo.html"
powershell "Start-ADSyncSyncCycle -PolicyType Delta"
powershell "Get-LapsADPassword -Identity @pc@ -AsPlainText"
mmc.exe "C:\Windows\system32\«dsa|gpmc|dssite|dnsmgmt|dhcpmgmt|services|eventvwr|taskschd|compmgmt|adsiedit|certsrv».msc"
dnscmd @dc@ /recordadd @fqdn@ @host@ A @ip@
net accounts /domain
whoami /groups
quser /server:@host@
w32tm /query /status
""", parents=_ADMIN, weight=1.2)
harmless("servers-of-mail-web-and-databases", "Administration", r"""
C:\Windows\System32\inetsrv\appcmd.exe «list site|recycle apppool "DefaultAppPool"|start site "Default Web Site"|set config -section:system.webServer/httpErrors /errorMode:Detailed|list wp»
sqlcmd -S @host@ -E -Q "«BACKUP DATABASE [erp] TO DISK='E:\Backup\erp.bak' WITH INIT|EXEC sp_who2|DBCC CHECKDB(erp)|ALTER LOGIN [app] WITH PASSWORD='@pw@'»"
"C:\Program Files\Microsoft SQL Server\Client SDK\ODBC\170\Tools\Binn\SQLCMD.EXE" -S . -i C:\Scripts\maintenance.sql -o C:\Logs\maintenance.log
bcp erp.dbo.orders out D:\Export\orders.csv -c -T -S @host@
"C:\Program Files\Microsoft SQL Server\MSSQL15.MSSQLSERVER\MSSQL\Binn\SQLAGENT.EXE" -i MSSQLSERVER
mysqldump.exe --single-transaction -u backup -p@pw@ shop -r D:\Backup\shop.sql
pg_dump.exe -U postgres -Fc -f D:\Backup\app.dump app
c:\windows\system32\inetsrv\w3wp.exe -ap "«DefaultAppPool|MSExchangeOWAAppPool|ERPPool»" -v "v4.0" -l "webengine4.dll" -a \\.\pipe\iisipm@guid@ -h "C:\inetpub\temp\apppools\config" -w "" -m 0
powershell -noexit -command ". 'C:\Program Files\Microsoft\Exchange Server\V15\bin\RemoteExchange.ps1'; Connect-ExchangeServer -auto"
powershell "Get-MailboxDatabaseCopyStatus | Export-Csv C:\Temp\dag.csv"
powershell "New-MailboxExportRequest -Mailbox @other@ -FilePath \\@host@\pst$\@other@.pst"
C:\Windows\System32\vmms.exe
powershell "Get-VM | Select Name,State,Uptime"
powershell "Optimize-VHD -Path D:\VMs\@host@.vhdx -Mode Full"
"C:\Windows\System32\vmwp.exe" @guid@
wbadmin get disks
C:\Tools\wacs\wacs.exe --renew --baseuri https://acme-v02.api.letsencrypt.org/
netsh http «show urlacl|add urlacl url=http://+:8080/ user=Everyone|add sslcert ipport=0.0.0.0:443 certhash=@hex@@hex@ appid={@guid@}»
certlm.msc & certreq -new C:\Certs\web.inf C:\Certs\web.req
""", parents=_ADMIN + ("svchost.exe", "services.exe", "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\SQLAGENT.EXE"), weight=1.2)
harmless("developers-at-their-desks", "Application Event", r"""
"C:\Program Files\Git\bin\bash.exe" --login -i -c "git rebase -i HEAD~3"
"C:\Program Files\Git\usr\bin\ssh.exe" git@github.com "git-upload-pack '@word@/@word@.git'"
C:\Windows\System32\cmd.exe /d /s /c "«npm run dev|npx tsc --watch|yarn install --frozen-lockfile|pnpm test|npx kill-port 3000»"
powershell.exe -noexit -command "try { . \"c:\Users\@user@\AppData\Local\Programs\Microsoft VS Code\resources\app\out\vs\workbench\contrib\terminal\common\scripts\shellIntegration.ps1\" } catch {}"
"C:\Program Files\Docker\Docker\resources\bin\docker.exe" compose -f docker-compose.yml up -d
wsl.exe -d Ubuntu-22.04 --exec bash -c "cd /mnt/c/src && make"
C:\Windows\System32\wsl.exe --list --verbose
python.exe -m venv .venv
python -c "import requests; print(requests.get('http://localhost:8000/health').text)"
"C:\Users\@user@\AppData\Local\Programs\Python\Python312\python.exe" -m pytest tests/test_«exploit|injection|login|attack».py -q
go.exe build -ldflags="-s -w" -o bin\agent.exe ./cmd/agent
cargo.exe build --release
mvn.cmd -B clean verify
gradlew.bat assembleRelease
adb.exe -L tcp:5037 fork-server server --reply-fd 604
"C:\Program Files\JetBrains\IntelliJ IDEA 2024.1\jbr\bin\java.exe" -Xmx700m -Djava.awt.headless=true org.jetbrains.jps.cmdline.Launcher
taskkill /pid @pid@ /t /f
netstat -ano -p tcp
curl -v http://localhost:8080/api/users?id=1
kubectl.exe exec -it @word@-@hex@ -- /bin/sh
az.cmd account show
code.cmd --install-extension ms-python.python
dotnet.exe ef database update
"C:\Program Files\dbeaver\dbeaver.exe"
""", parents=_ADMIN + ("C:\\Users\\@user@\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe", "C:\\Program Files\\JetBrains\\IntelliJ IDEA 2024.1\\bin\\idea64.exe", "C:\\Program Files\\Git\\usr\\bin\\bash.exe", "C:\\Program Files\\nodejs\\node.exe"), weight=1.3)
harmless("helpdesk-repairs", "Administration", r"""
sfc /scannow
DISM /Online /Cleanup-Image /«RestoreHealth|ScanHealth|CheckHealth»
ipconfig /«all|flushdns|release|renew|registerdns»
netsh winsock reset
netsh int ip reset
netsh wlan show profile name="@company@-WLAN" key=clear
net use * /delete /y
net use «H:|S:» \\@host@\«home|Daten|Scans» /user:@domain@\@other@ /persistent:yes
cmdkey /list
cmdkey /delete:@host@
taskkill /f /im «explorer|outlook|OneDrive|teams».exe & start explorer.exe
reg delete "HKCU\Software\Microsoft\Office\16.0\Outlook\Profiles" /f
reg add "HKCU\Software\Microsoft\Office\16.0\Common\Identity" /v EnableADAL /t REG_DWORD /d 1 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Print" /v RpcAuthnLevelPrivacyEnabled /t REG_DWORD /d 0 /f
net stop spooler & del /q /f C:\Windows\System32\spool\PRINTERS\*.* & net start spooler
printui.exe /s /t2
outlook.exe /«safe|resetnavpane|cleanreminders|importprf \\~s~\outlook.prf»
chkdsk C: /scan
powercfg /«batteryreport|energy|hibernate off|requests»
systeminfo
msinfo32.exe /nfo C:\Temp\@me@.nfo
perfmon /report
ping -n 20 @host@
tracert @fqdn@
nslookup @host@.@fqdn@ @dc@
pathping @ip@
wmic bios get serialnumber
winver.exe
msconfig.exe
regedit.exe /s "\\~s~\fixes\«outlook|printer|smb1».reg"
powershell Get-AppxPackage *WindowsStore* ^| Remove-AppxPackage
powershell Test-NetConnection @host@ -Port «443|3389|445|1433»
""", parents=_ADMIN, weight=1.4)
harmless("security-tools-of-admins", "Authorised Scan", r"""
"C:\Program Files (x86)\Nmap\nmap.exe" -sn 192.168.@n@.0/24
nmap.exe -sV -p 22,80,443 @host@.@fqdn@
"C:\Program Files\Wireshark\tshark.exe" -i Ethernet -a duration:60 -w C:\Temp\cap.pcapng
"C:\Program Files (x86)\Advanced IP Scanner\advanced_ip_scanner.exe"
C:\Tools\Sysinternals\«Autoruns64|procexp64|Procmon64|tcpview64|ADExplorer64|accesschk64|sigcheck64|handle64|PsInfo64|PsLoggedon64|strings64».exe «/accepteula|-accepteula|-nobanner»
autorunsc64.exe -accepteula -a * -c -h -s > C:\Temp\autoruns.csv
C:\Tools\PingCastle\PingCastle.exe --healthcheck --server @fqdn@
"C:\Program Files\Tenable\Nessus Agent\nessuscli.exe" agent status
"C:\Program Files\Qualys\QualysAgent\QualysAgent.exe"
"C:\Program Files (x86)\Rapid7\Insight Agent\ir_agent.exe"
C:\Tools\testssl\testssl.bat https://www.@fqdn@
"C:\Program Files\Greenbone\gvm-cli.exe" socket --xml "<get_tasks/>"
"C:\Tools\KAPE\kape.exe" --tsource C: --tdest D:\Triage --target !SANS_Triage
C:\Tools\chainsaw.exe hunt C:\Windows\System32\winevt\Logs -s sigma --mapping mappings.yml
hayabusa.exe csv-timeline -d C:\Evtx -o timeline.csv
clamscan.exe -r --infected D:\Shares
"C:\Users\@user@\Desktop\«AdwCleaner|esetonlinescanner|HitmanPro_x64|MSERT|RogueKiller».exe"
powershell "Get-NetTCPConnection -State Listen | Sort LocalPort"
testdisk_win.exe /log
"C:\Program Files\BurpSuiteCommunity\BurpSuiteCommunity.exe"
""", parents=_ADMIN)
harmless("imaging-and-first-setup", "Software Update", r"""
C:\Windows\System32\Sysprep\sysprep.exe /oobe /generalize /shutdown /unattend:C:\Windows\Panther\unattend.xml
dism /Apply-Image /ImageFile:Z:\images\win11.wim /Index:1 /ApplyDir:C:\
dism.exe /Capture-Image /ImageFile:D:\ref.wim /CaptureDir:C:\ /Name:"Reference"
bcdboot C:\Windows /s S: /f UEFI
bootsect /nt60 C: /mbr
diskpart /s X:\CreatePartitions-UEFI.txt
cscript.exe //NoLogo "\\~s~\DeploymentShare$\Scripts\LiteTouch.wsf"
cscript.exe "C:\MININT\Scripts\ZTIWindowsUpdate.wsf"
"C:\_SMSTaskSequence\TSManager.exe"
cmd /c C:\Windows\Setup\Scripts\SetupComplete.cmd
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\OOBE /v BypassNRO /t REG_DWORD /d 1 /f
reg add HKLM\SYSTEM\Setup\LabConfig /v BypassTPMCheck /t REG_DWORD /d 1 /f
reg load HKU\Default C:\Users\Default\NTUSER.DAT
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v AutoAdminLogon /t REG_SZ /d 1 /f
powershell -ExecutionPolicy Bypass -File D:\«debloat|setup-pc|Win11Debloat|Get-WindowsAutopilotInfo».ps1 -Online
powershell "Get-AppxProvisionedPackage -Online | ? DisplayName -match 'Xbox|Solitaire' | Remove-AppxProvisionedPackage -Online"
net user Administrator /active:yes
powershell Rename-Computer -NewName @pc@ -Restart
powershell "Add-Computer -DomainName @fqdn@ -Credential (Get-Credential) -Restart"
wpeutil.exe reboot
slmgr.vbs /ipk @hex@ & cscript slmgr.vbs /ato
secedit /configure /db C:\Windows\security\local.sdb /cfg baseline.inf
LGPO.exe /g C:\Baseline\GPOs
ntfrsutl & oobe\windeploy.exe
""", parents=_ADMIN + ("C:\\Windows\\System32\\oobe\\Setup.exe", "C:\\_SMSTaskSequence\\TSManager.exe", "wscript.exe"))
