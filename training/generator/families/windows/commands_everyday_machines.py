"""Process starts of machines that nobody attacks: servicing, vendors, installers, guards, management."""

from __future__ import annotations

from generator.families.windows.commands_told import AGENTS, told
from generator.scene import benign

ADMIN, JOB, UPDATE, SYSTEM = benign("Administration"), benign("Scheduled Job"), benign("Software Update"), benign("System Activity")
SERVICES = ("services.exe", "svchost.exe", "svchost.exe")
ROOT = ("SYSTEM", "SYSTEM", None)

told("everyday-commands-guards-at-work", benign("Authorised Scan"), r"""
"C:\Program Files\Windows Defender\MpCmdRun.exe" -SignatureUpdate -ScheduleJob -RestrictPrivileges
"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.24090.11-0\MpCmdRun.exe" Scan -ScheduleJob -RestrictPrivileges -DailyScan
"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.24090.11-0\MpCmdRun.exe" -IdleTask -TaskName WdCacheMaintenance
"C:\ProgramData\Microsoft\Windows Defender\Platform\4.18.24080.9-0\MsMpEng.exe"
"C:\Program Files\Windows Defender\MpCmdRun.exe" -Scan -ScanType 3 -File "C:\Users\@user@\Downloads\invoice.zip"
"C:\Program Files\Windows Defender Advanced Threat Protection\SenseIR.exe" "OnlineSenseIR" "@port@" "eyJDb21tYW5kSWQiOiIifQ=="
powershell.exe -ExecutionPolicy AllSigned -NoProfile -NonInteractive -Command "& {$OutputEncoding = [Console]::OutputEncoding =[System.Text.Encoding]::UTF8;$scriptFileStream = [System.IO.File]::Open('C:\ProgramData\Microsoft\Windows Defender Advanced Threat Protection\DataCollection\@port@.ps1','Open')}"
"C:\Program Files\Sophos\Endpoint Defense\SSPService.exe"
"C:\Program Files\Sophos\Sophos Network Threat Protection\SophosNtpService.exe"
"C:\Program Files\ESET\ESET Security\ecls.exe" /base-dir="C:\Program Files\ESET\ESET Security" /auto C:\
"C:\Program Files\ESET\ESET Security\ekrn.exe"
"C:\Program Files\Bitdefender\Endpoint Security\product.console.exe" /c StartUpdate
"C:\Program Files\Malwarebytes\Anti-Malware\mbam.exe" /scan -full
"C:\Program Files\Malwarebytes\Anti-Malware\assistant.exe" --ransomware-protection
"C:\Program Files (x86)\Kaspersky Lab\KES.12.1\avp.com" SCAN /MEMORY /i4
"C:\Program Files\CrowdStrike\CSFalconService.exe"
"C:\Program Files\SentinelOne\Sentinel Agent 23.4.2.216\SentinelCtl.exe" status
"C:\Program Files\Trend Micro\AMSP\coreServiceShell.exe" coreFrameworkHost.exe
"C:\Windows\system32\MRT.exe" /EHB /HeartbeatFailure "ErrorStack: Worker exploit check",MRT,@hex@
"C:\Windows\System32\MRT.exe" /Q /W
C:\Windows\System32\SecurityHealthSystray.exe
C:\Windows\System32\smartscreen.exe -Embedding
"C:\Tools\kvrt\KVRT.exe" -accepteula -silent
"C:\Users\@user@\Downloads\adwcleaner.exe"
"C:\Program Files\ClamAV\freshclam.exe" --daemon
"C:\Program Files\ClamAV\clamscan.exe" -r --bell -i D:\Mail
""", parents=SERVICES + ("taskeng.exe", "explorer.exe"), users=ROOT, most=3, weight=1.3)

told("everyday-commands-windows-servicing", SYSTEM, r"""
C:\Windows\servicing\TrustedInstaller.exe
C:\Windows\WinSxS\amd64_microsoft-windows-servicingstack_31bf3856ad364e35_10.0.19041.4163_none_7dffb4f4\TiWorker.exe -Embedding
"C:\Windows\UUS\amd64\MoUsoCoreWorker.exe" -Embedding
C:\Windows\system32\usoclient.exe StartScan
"C:\Windows\System32\wuauclt.exe" /UpdateDeploymentProvider UpdateDeploymentProvider.dll /ClassId @guid@ /RunHandlerComServer
C:\Windows\system32\compattelrunner.exe -m:appraiser.dll -f:DoScheduledTelemetryRun -cv:@word@.1
C:\Windows\system32\DeviceCensus.exe UserCxt
C:\Windows\system32\cleanmgr.exe /autoclean /d C:
C:\Windows\system32\defrag.exe -c -h -o -$
C:\Windows\system32\rundll32.exe C:\Windows\system32\PcaSvc.dll,PcaPatchSdbTask
C:\Windows\system32\rundll32.exe /d acproxy.dll,PerformAutochkOperations
C:\Windows\system32\rundll32.exe Startupscan.dll,SusRunTask
C:\Windows\system32\rundll32.exe sysmain.dll,PfSvWsSwapAssessmentTask
rundll32.exe AppXDeploymentExtensions.OneCore.dll,ShellRefresh
C:\Windows\System32\rundll32.exe C:\Windows\System32\Windows.StateRepositoryClient.dll,StateRepositoryDoMaintenanceTasks
C:\Windows\System32\wsqmcons.exe
C:\Windows\System32\sc.exe start w32time task_started
C:\Windows\System32\sc.exe start wuauserv
C:\Windows\System32\MDMAgent.exe
C:\Windows\system32\dstokenclean.exe
C:\Windows\system32\wermgr.exe -upload
C:\Windows\System32\LocationNotificationWindows.exe
C:\Windows\system32\dxgiadaptercache.exe
C:\Windows\system32\ProvTool.exe /turn 5 /source LogonIdleTask
C:\Windows\system32\srtasks.exe ExecuteScheduledSPPCreation
C:\Windows\system32\gpupdate.exe /target:user
dism.exe /online /cleanup-image /restorehealth
sfc /scannow
wusa.exe C:\Temp\windows10.0-kb50@port@-x64.msu /quiet /norestart
C:\Windows\SoftwareDistribution\Download\Install\AM_Delta_Patch_1.419.@n@.0.exe WD /stub 1.1.24010.2001
""", parents=SERVICES, users=ROOT, most=4, weight=1.5)

told("everyday-commands-installers-unpack", UPDATE, r"""
"@tmp@is-@word@.tmp\setup.tmp" /SL5="$120A52,52344,832512,@tmp@setup.exe" /SILENT
"C:\Users\@user@\AppData\Local\Temp\nsx@word@.tmp\ns@word@.tmp" cmd /c tasklist
"C:\Users\@user@\AppData\Local\Temp\{@guid@}\.cr\vc_redist.x64.exe" -burn.clean.room="C:\Users\@user@\Downloads\vc_redist.x64.exe" -burn.filehandle.attached=568
"C:\Users\@user@\AppData\Local\Temp\{@guid@}\.be\windowsdesktop-runtime-8.0.4-win-x64.exe" -q -burn.elevated BurnPipe.{@guid@}
C:\Users\@user@\AppData\Local\«Discord|slack|GitHubDesktop|Postman|Figma»\Update.exe --processStart app.exe
"C:\Users\@user@\AppData\Local\SquirrelTemp\Update.exe" --install . --silent
C:\Users\@user@\AppData\Local\Microsoft\Teams\current\Squirrel.exe --updateSelf=C:\Users\@user@\AppData\Local\Microsoft\Teams\Update.exe
"C:\Users\@user@\AppData\Local\Temp\7zS@hex@\setup.exe" /S
msiexec.exe /i "C:\Users\@user@\Downloads\«TeamViewer_MSI64|7z2401-x64|putty-64bit-0.80-installer|npp.8.6».msi"
C:\Windows\system32\MsiExec.exe -Embedding @hex@@hex@@hex@ C
C:\Windows\syswow64\MsiExec.exe /Y "C:\Program Files (x86)\@Word@\@Word@.dll"
msiexec /x {@guid@} /qn REBOOT=ReallySuppress
"C:\Windows\Installer\MSI@hex@.tmp" /HideWindow "C:\Program Files\@Word@\install.cmd"
cmd.exe /c ""C:\Users\@user@\AppData\Local\Temp\{@guid@}.bat" "C:\Program Files (x86)\InstallShield Installation Information\setup.exe""
"C:\Users\@user@\Downloads\«ChromeSetup|FirefoxInstaller|ZoomInstallerFull|AnyDesk|Citrix Workspace»(1).exe"
"C:\Program Files (x86)\Google\Update\Install\{@guid@}\126.0.6478.57_chrome_installer.exe" --verbose-logging --do-not-launch-chrome
"C:\Program Files\Google\Chrome\Application\126.0.6478.57\Installer\setup.exe" --install-archive=chrome.packed.7z
"C:\ProgramData\Package Cache\{@guid@}\python-3.12.3-amd64.exe" /uninstall /quiet
C:\ProgramData\chocolatey\choco.exe upgrade all -y
winget.exe upgrade --all --silent --accept-source-agreements
powershell.exe -NoProfile -ExecutionPolicy Bypass -Command "[System.Net.ServicePointManager]::SecurityProtocol = 3072; iex ((New-Object System.Net.WebClient).DownloadString('https://community.chocolatey.org/install.ps1'))"
powershell -c "Install-Module -Name «PSWindowsUpdate|Az|ExchangeOnlineManagement|dbatools» -Force"
regsvr32.exe /s "C:\Program Files\«7-Zip\7-zip|TortoiseGit\bin\TortoiseStub|Notepad++\NppShell».dll"
schtasks /create /tn "@Word@ Updater" /tr "\"C:\Program Files\@Word@\updater.exe\" /silent" /sc daily /ru SYSTEM /f
netsh advfirewall firewall add rule name="@Word@" dir=in action=allow program="C:\Program Files\@Word@\@Word@.exe" enable=yes
cmd.exe /c taskkill /f /im «@word@|OUTLOOK|java».exe & timeout /t 3
"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\ngen.exe" install "C:\Program Files\@Word@\@Word@.dll" /silent
""", parents=("explorer.exe", "msiexec.exe", "services.exe", "@tmp@setup.exe", "chrome.exe", "cmd.exe"), users=(None, None, "SYSTEM"), most=3, weight=1.6)

told("everyday-commands-makers-tools", SYSTEM, r"""
"C:\Program Files\Dell\SupportAssistAgent\bin\SupportAssistAgent.exe"
"C:\Program Files\Dell\CommandUpdate\dcu-cli.exe" /applyUpdates -silent
"C:\Program Files (x86)\HP\HP Support Framework\HPSF.exe" /autoscan
"C:\Program Files\HP\HP Client Security Manager\HP.ClientSecurityManager.exe" --check
"C:\Program Files (x86)\Lenovo\System Update\tvsu.exe" /CM -search A -action INSTALL
"C:\Program Files (x86)\Lenovo\VantageService\3.13.72.0\Lenovo.Vantage.AddinInstaller.exe"
"C:\Windows\System32\DriverStore\FileRepository\nv_dispi.inf_amd64_@hex@\Display.NvContainer\NVDisplay.Container.exe" -s NVDisplay.ContainerLocalSystem
"C:\Program Files\NVIDIA Corporation\NVIDIA GeForce Experience\nvidia-smi.exe" -q
C:\Windows\System32\DriverStore\FileRepository\igcc_dch.inf_amd64_@hex@\OneApp.IGCC.WinService.exe
"C:\Program Files\Realtek\Audio\HDA\RtkAudUService64.exe" -background
"C:\Program Files (x86)\Intel\Driver and Support Assistant\DSATray.exe"
"C:\Program Files\Intel\SUR\QUEENCREEK\x64\esrv_svc.exe" "--AUTO_START" "--start" "--address" "127.0.0.1"
cmd.exe /c "C:\Program Files\Intel\SUR\QUEENCREEK\x64\task.bat"
C:\Windows\System32\cscript.exe "C:\Program Files\Intel\SUR\QUEENCREEK\x64\task.vbs" //B
"C:\Program Files (x86)\Brother\BrLauncher\BrLauncher.exe" /S
rundll32.exe C:\Windows\system32\spool\DRIVERS\x64\3\hpmsn160.dll,MonitorPrintJobStatus /pjob=@n@ /pname "HP LaserJet"
C:\Windows\System32\spool\drivers\x64\3\E_YATI@letter@@letter@E.EXE /EPT "EPLTarget" /M "WF-3720 Series"
"C:\Windows\splwow64.exe" 8192
C:\Windows\system32\PrintIsolationHost.exe -Embedding
rundll32.exe printui.dll,PrintUIEntry /ga /c\\@pc@ /n\\@host@\«Kyocera|Canon-2OG»
cscript C:\Windows\System32\Printing_Admin_Scripts\en-US\prnport.vbs -a -r IP_@ip@ -h @ip@ -o raw
pnputil.exe /add-driver C:\Drivers\*.inf /subdirs /install
"C:\Program Files\Synology\SynologyDrive\bin\cloud-drive-ui.exe"
"C:\Program Files\LGHUB\lghub_updater.exe" --run-as-service
mshta.exe "C:\Program Files (x86)\HP\Digital Imaging\bin\hpqhlp.hta"
wscript.exe "C:\Program Files (x86)\Fujitsu\DeskUpdate\ducmd.vbs" //B
"C:\Program Files\WindowsApps\Microsoft.YourPhone_1.24.0_x64__8wekyb3d8bbwe\PhoneExperienceHost.exe" -ComServer:Background
""", parents=SERVICES + ("explorer.exe",), users=(None, "SYSTEM"), most=3, weight=1.4)

told("everyday-commands-managed-scripts", JOB, r"""
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "C:\Program Files (x86)\Microsoft Intune Management Extension\Content\DetectionScripts\@guid@_1.ps1"
"powershell.exe" -NoProfile -executionPolicy bypass -file "C:\Windows\IMECache\HealthScripts\@guid@_2\detect.ps1"
"C:\Program Files (x86)\Microsoft Intune Management Extension\AgentExecutor.exe" -powershell "C:\Windows\IMECache\@guid@\remediate.ps1" "C:\Windows\IMECache\@guid@\out.output" "0"
"C:\WINDOWS\system32\cmd.exe" /c powershell.exe -ExecutionPolicy Bypass -WindowStyle Hidden -File "C:\Windows\ccmcache\@letter@@n@\Deploy-Application.ps1"
"C:\Windows\ccmcache\@n@\Deploy-Application.exe" -DeploymentType Install -DeployMode Silent
powershell.exe -NoLogo -Noninteractive -NoProfile -ExecutionPolicy Bypass "& 'C:\Windows\CCM\SystemTemp\@guid@.ps1'"
powershell.exe -ExecutionPolicy Bypass -NonInteractive -EncodedCommand ⟦$ErrorActionPreference='Stop'; Get-BitLockerVolume | ConvertTo-Json⟧
powershell -NoProfile -NonInteractive -enc ⟦Get-CimInstance Win32_QuickFixEngineering | Select HotFixID,InstalledOn⟧
powershell.exe -ExecutionPolicy Bypass -File "C:\ProgramData\NinjaRMMAgent\scripting\customscript_gen_@n@.ps1"
cmd.exe /c "C:\ProgramData\NinjaRMMAgent\scripting\customscript_gen_@n@.bat"
"cmd.exe" /c "C:\Windows\TEMP\ScreenConnect\23.9.8\@guid@run.cmd"
powershell.exe -ExecutionPolicy ByPass -File "C:\Windows\LTSvc\scripts\@port@.ps1"
"C:\Program Files\ATERA Networks\AteraAgent\Packages\AgentPackageRunCommandInteractive\AgentPackageRunCommandInteractive.exe" @guid@ "cmd" "ipconfig /all"
"C:\Program Files (x86)\CentraStage\AEMAgent\AEMAgent.exe"
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "C:\ProgramData\CentraStage\Packages\@guid@\command.ps1"
"C:\Program Files\Tanium\Tanium Client\TPython\TPython.exe" "C:\Program Files\Tanium\Tanium Client\extensions\core\sensor.py"
cscript.exe //E:VBScript //T:3600 "C:\Program Files\Tanium\Tanium Client\VB\TempSensor_@n@.vbs" //B
powershell.exe -File C:\Windows\SYSVOL\sysvol\@fqdn@\scripts\«Set-Wallpaper|MapPrinters|DisableSMB1».ps1
C:\Windows\System32\gpscript.exe /Startup
cmd.exe /c \\@fqdn@\SysVol\@fqdn@\Policies\{@guid@}\Machine\Scripts\Startup\install.cmd
"C:\Program Files\Puppet Labs\Puppet\puppet\bin\ruby.exe" "C:\Program Files\Puppet Labs\Puppet\puppet\bin\puppet" agent --test
C:\salt\salt-call.bat state.apply -l error
"C:\opscode\chef\embedded\bin\ruby.exe" C:\opscode\chef\bin\chef-client -c C:\chef\client.rb
C:\WindowsAzure\GuestAgent_2.7.41491.1095\WindowsAzureGuestAgent.exe
"C:\Packages\Plugins\Microsoft.Compute.CustomScriptExtension\1.10.15\bin\CustomScriptHandler.exe" enable
"C:\Program Files\Amazon\SSM\ssm-document-worker.exe" i-@hex@@hex@.@guid@
powershell.exe -NoLogo -NonInteractive -ExecutionPolicy Unrestricted -Command "C:\ProgramData\Amazon\SSM\InstanceData\i-@hex@\document\orchestration\@guid@\awsrunPowerShellScript\0.awsrunPowerShellScript\_script.ps1"
""", parents=AGENTS + SERVICES, users=ROOT, most=2, weight=1.8)

told("everyday-commands-support-sessions", ADMIN, r"""
"C:\Program Files\TeamViewer\TeamViewer_Desktop.exe" --IPCport 5939 --Module 1
"C:\Program Files\TeamViewer\tv_x64.exe" --action hooks --log C:\Program Files\TeamViewer\TeamViewer15_Logfile.log
"C:\Users\@user@\Downloads\TeamViewerQS_x64.exe"
"C:\Users\@user@\Downloads\AnyDesk.exe"
"C:\Program Files (x86)\AnyDesk\AnyDesk.exe" --service
"C:\Program Files (x86)\AnyDesk\AnyDesk.exe" --backend
"C:\Program Files (x86)\ScreenConnect Client (@hex@)\ScreenConnect.ClientService.exe" "?e=Access&y=Guest&h=support.@fqdn@&p=8041&s=@guid@&k=@hex@"
"C:\Program Files (x86)\ScreenConnect Client (@hex@)\ScreenConnect.WindowsClient.exe" "RunRole" "@guid@" "User"
"C:\Program Files (x86)\Splashtop\Splashtop Remote\Server\SRManager.exe"
"C:\Program Files\RustDesk\rustdesk.exe" --server
"C:\Program Files\RealVNC\VNC Server\vncserver.exe" -service
"C:\Program Files\TightVNC\tvnserver.exe" -controlservice -slave
"C:\Program Files\uvnc bvba\UltraVNC\winvnc.exe" -service_run
"C:\Users\@user@\AppData\Local\Temp\LogMeInInc\GoToAssist\g2ax_comm_expert.exe"
"C:\Program Files (x86)\LogMeIn\x64\LogMeIn.exe"
quickassist.exe
C:\Windows\System32\msra.exe /offerRA @pc@
"C:\Users\@user@\Downloads\FastSupport.exe"
"C:\Users\@user@\Downloads\pcvisit_Support-@n@.exe"
"C:\Program Files (x86)\ISL Online\ISL Light\ISLLight.exe"
"C:\Program Files\Parsec\parsecd.exe"
"C:\Program Files\Chrome Remote Desktop\124.0.6367.18\remoting_host.exe" --type=host
"C:\Program Files\Tailscale\tailscale.exe" up
"C:\Program Files\WireGuard\wireguard.exe" /tunnelservice "C:\Program Files\WireGuard\Data\Configurations\office.conf.dpapi"
"C:\Program Files\Fortinet\FortiClient\FortiSSLVPNdaemon.exe"
"C:\Program Files (x86)\Cisco\Cisco Secure Client\vpnui.exe"
rasdial.exe "Firma VPN" @user@ *
""", parents=("explorer.exe", "services.exe", "chrome.exe", "msedge.exe", "cmd.exe"), users=(None, "SYSTEM"), most=2, weight=1.4)
