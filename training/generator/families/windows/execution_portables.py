"""Harmless twins that look worst: hidden windows, encodings, folders for everybody, lists of hosts, at honest work."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless

harmless("hidden-windows-of-vendors", "Application Event", r"""
powershell.exe -WindowStyle Hidden -ExecutionPolicy Bypass -NoProfile -File "C:\ProgramData\~v~\«notify|telemetry|health|toast|battery».ps1"
powershell.exe -w hidden -nop -c "& 'C:\Program Files\~v~\scripts\cleanup.ps1' -Days @n@"
"C:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe" -windowstyle hidden -Command "Get-AppxPackage -Name *~v~* | Select Version"
conhost.exe --headless powershell.exe -NoLogo -File "C:\Program Files\~v~\tray-task.ps1"
wscript.exe "C:\ProgramData\~v~\run-hidden.vbs" "C:\ProgramData\~v~\sync.cmd"
C:\Tools\nircmd.exe exec hide "C:\Scripts\sync.cmd"
cmd.exe /c start /min "" "C:\Program Files\~v~\updater.exe" --background
C:\Tools\hidcon.exe C:\Scripts\rotate.cmd
powershell.exe -NonInteractive -WindowStyle Hidden -EncodedCommand ⟦Start-ScheduledTask -TaskName 'Restart tray'⟧
powershell -sta -w hidden -c "Add-Type -AssemblyName System.Windows.Forms; [Windows.Forms.MessageBox]::Show('Update installed. Please restart.')"
mshta.exe vbscript:Execute("CreateObject(""WScript.Shell"").Popup ""Printer is ready"",5:close")
pythonw.exe "C:\Program Files\~v~\helper\tray.pyw"
""")
harmless("reflection-and-types-in-admin-scripts", "Administration", r"""
powershell -c "[Reflection.Assembly]::LoadWithPartialName('Microsoft.SqlServer.Smo') | Out-Null; (New-Object Microsoft.SqlServer.Management.Smo.Server '@host@').Databases.Name"
powershell "Add-Type -Path 'C:\Program Files\~v~\lib\Newtonsoft.Json.dll'"
powershell -c "[Convert]::ToBase64String([IO.File]::ReadAllBytes('C:\Branding\logo.png')) | Set-Clipboard"
powershell "[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String((kubectl get secret db -o jsonpath='{.data.password}')))"
powershell "[System.Security.Principal.WindowsIdentity]::GetCurrent().Name"
powershell "Add-Type -AssemblyName System.IO.Compression.FileSystem; [IO.Compression.ZipFile]::ExtractToDirectory('~t~package.zip','C:\Program Files\~v~')"
powershell -Command "Get-Content C:\Logs\attack-report.txt | Select-String 'failed|denied|exploit'"
powershell "$s=New-Object -ComObject WScript.Shell; $l=$s.CreateShortcut('C:\Users\Public\Desktop\~v~.lnk'); $l.TargetPath='C:\Program Files\~v~\app.exe'; $l.Save()"
powershell "(New-Object -ComObject Shell.Application).NameSpace(17).ParseName('E:').InvokeVerb('Eject')"
powershell "Invoke-Expression (Get-Content C:\Deploy\config.ps1 -Raw)"
powershell "Invoke-Command -ComputerName (Get-Content C:\Scripts\hosts.txt) -ScriptBlock { Get-HotFix } -ErrorAction SilentlyContinue"
powershell "[Net.Dns]::GetHostEntry('@host@').AddressList"
powershell "Get-WmiObject Win32_Product | ? Name -match '~v~' | % { $_.Uninstall() }"
""")
harmless("public-and-temp-folders-in-use", "Software Update", r"""
C:\Users\Public\Documents\~v~\«update|sync|license».exe /silent
"C:\ProgramData\~v~\«Update|Agent|Helper».exe" --service
C:\Windows\Temp\~v~\«setup|install|DIFxCmd64».exe /quiet /norestart
C:\Temp\«Treiber|Druckertreiber|Deploy»\setup.exe -s
"C:\ProgramData\~v~\Updates\patch_@n@.exe" /verysilent /log=C:\Windows\Temp\patch.log
"C:\Users\@user@\AppData\Roaming\~v~\~v~.exe" --autostart
"C:\Users\@user@\AppData\Local\~v~\app-@n@.1.0\~v~.exe" --squirrel-firstrun
C:\Windows\Temp\is-@hex@.tmp\isxdl.exe https://download.@fqdn@/~v~/redist.exe
rundll32.exe "C:\ProgramData\~v~\printer\monitor.dll",StartMonitor
regsvr32 /s "C:\ProgramData\~v~\plugins\addin.dll"
"C:\Users\@user@\AppData\Local\Temp\ZoomInstall\Installer.exe" /addfwexception --bin_home="C:\Users\@user@\AppData\Roaming\Zoom\bin"
"C:\Users\@user@\AppData\Local\Temp\nvcleanup_@hex@\NvCleanup.exe" -s
C:\ProgramData\Package Cache\{@guid@}\«windowsdesktop-runtime-8.0|vc_redist|dotnet-hosting».exe /burn.runonce
"C:\Users\@user@\AppData\Local\Temp\WebEx\ptinst.exe" -silent
""")
harmless("admin-work-on-other-machines", "Administration", r"""
C:\Tools\PSTools\PsExec64.exe -accepteula \\@host@ -s cmd /c "gpupdate /force & ipconfig /flushdns"
psexec.exe @C:\Scripts\pcs.txt -d -c \\~s~\software\~v~\setup.exe /S
wmic /node:@host@ os get lastbootuptime
wmic /node:@C:\Scripts\pcs.txt bios get serialnumber
winrs -r:@host@ ipconfig /all
schtasks /run /s @host@ /tn "Install updates"
sc \\@host@ query Spooler
reg query \\@host@\HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall /s
tasklist /s @host@ /v
taskkill /s @host@ /im ~v~.exe /f
shutdown /m \\@host@ /r /t 120 /c "Updates by IT"
powershell "Enter-PSSession -ComputerName @host@ -Credential @domain@\adm-@other@"
powershell "Copy-Item C:\Deploy\agent.msi \\@host@\C$\Windows\Temp\; Invoke-Command @host@ { msiexec /i C:\Windows\Temp\agent.msi /qn }"
net use \\@host@\C$ /user:@domain@\adm-@other@ *
query session /server:@host@
msg * /server:@host@ "Server restarts at 20:00"
systeminfo /s @host@
robocopy \\~s~\software\~v~ \\@host@\C$\Install\~v~ /E
""")
