/system logging action add name=porchlight target=remote remote=192.168.1.10 remote-port=5514 bsd-syslog=yes
/system logging add topics=info action=porchlight
/system logging add topics=warning action=porchlight
/system logging add topics=error action=porchlight
/system logging add topics=critical action=porchlight
/system logging add topics=firewall action=porchlight
