"""Machines and buildings: CNC, plants, building automation, meters, energy, labs."""

from generator.families.applications.product import product

machine_tool = product("devices/machine-tool-and-robot", "CNC-840|MillCell|RoboArm RC5|PressLine", "pc export native system", "Axis Spindle Tool PLC Nc Drive Safety", r"""
I Program O{big} <started|finished|selected by {user}>
E Alarm {many}: axis <X|Y|Z|A> following error
E {many} Emergency stop circuit open
W Tool T{n} life {pct}% used
F Spindle drive fault 0x{hex}: overcurrent
I Injection moulding cycle {big}: {float} s, pressure {n} bar
W Injection pressure above limit, mould {few}
I Die attack angle corrected by 0.{n} deg
E Collision detected, robot arm stopped
I Door opened in mode <SETUP|AUTO>
E NC block {n}: syntax error near G{n}
I Program transferred from {pc}: O{big}.nc, {big} bytes
W Coolant level low
I Operator {user} acknowledged {few} alarms
E Profinet device {few} lost: watchdog expired
E Battery of NC memory low, replace within {few} days
I Part counter {many}, rejects {few}
I Shell turning completed, stock {float} mm
W Command 'M{n}' refused: interlock
I/BA NC programs saved to {wpath}
""", calm="SY")

automation = product("devices/building-automation", "KlimaCtrl|BacNode|FacilityOne|LightHub", "export pc java system json", "Ahu Boiler Lighting Blinds Bacnet Knx Alarm", r"""
I AHU{few} supply temperature {float} C, setpoint {float} C
E Sensor {room} open circuit
W Filter of AHU{few} dirty: {n} Pa
E BACnet device {many} offline, {few} retries
F Fire damper {n} not closed, feedback missing
I Time program <Night|Weekend|Holiday> active
I Setpoint {room} changed to {float} by {user}
W Frost protection active on coil {few}
E KNX telegram {few}/{few}/{n} not acknowledged
I Lift {few} out of service for inspection
I Smoke detector test in {room}: alarm raised and cleared
W Boiler {few} flame failure, restart {few} of 3
I Trend log uploaded, {many} values
E Modbus timeout slave {n} register {many}
W Intrusion zone {room} bypassed by {user} for cleaning
I Intrusion alarm armed by {user}
I Door {room} forced open test by security company finished
I/LO Operator {user} logged on at <station 1|the panel>
""", calm="SY")

plant = product("devices/plant-control-room", "ScadaView|WinProc|PlantLink|HydroCtl", "export pc windows java", "AlarmServer Historian Tag Driver Batch Opc", r"""
I Tag <PT|TT|FT|LT>-{n} {float} <bar|C|m3/h|%> normal
W ALARM HI TT-{n} value {float} ack by {user}
E ALARM LOLO LT-{n} tank {few}, pump P-{n} tripped
E OPC server {host} connection lost, quality BAD for {many} tags
I OPC connection restored
I Pump P-{n} <started|stopped> by {user}
W Operator override of interlock I-{n} by {user}, permit {big}
I Batch {big} phase {few} complete
E PLC {lan} CPU in STOP: programming error OB{n}
I PLC {lan} CPU in RUN
I Project downloaded to PLC {lan} by {user} from ENG-STATION (work order {big})
E Historian buffer full, {many} values dropped
W Time difference to PLC {n} s
I Valve V-{n} kill position test passed
E Communication driver S7: ISO connection refused
I Shift handover {user} to {user}
F Redundant server took over: partner dead
""", calm="SY")

meter = product("devices/smart-meter-and-energy", "GridMeter|SunInvert|WallCharge|HeatNode", "json export structured system", "Meter Inverter Charger Gateway Mbus Tariff", r"""
I Reading 1.8.0 {many} kWh, 2.8.0 {many} kWh
W Phase L{few} voltage {n} V below limit
E Isolation fault, inverter stopped
I Grid reconnect after {n} s
E Gateway TLS handshake failed: certificate not yet valid
W Event 0x{hex}: cover opened, tamper contact (installer visit {date})
I Charging session {big} started, card {hex}
E Charging aborted: <residual current|cable unplugged|backend timeout|authorisation rejected: card unknown>
I Firmware {version} verified and activated
W M-Bus collision, address {n}
I Power {n} W, battery {pct}%
E Backend ocpp websocket closed 1006
E String {few} arc fault self test failed
I Tariff switched to <HT|NT>
""", calm="SY")

clinic_device = product("devices/medical-and-lab-device", "InfuPump|XrayGen|AnalyzerQ|VentiCare", "export system dotnet pc", "Pump Tube Detector Sample Calib Service", r"""
I Infusion {big} started {float} ml/h
W Occlusion downstream, pump {few}
E Tube overheated, exposure blocked for {n} s
I Calibration passed for channel {few}
E Sample {big}: clot detected, aspiration aborted
W Reagent {few} expires on {date}
E Detector error 0x{hex}
I Quality control level {few}: {float} in range
I Service mode entered by technician with dongle {big}
W Password of service user expired
E Network transfer of result {big} failed, 3 retries
I Virus panel: SARS-CoV-2 not detected
I Self test after power failure ok
F Watchdog reset, last state saved
""", calm="SY")

vehicle_gate = product("devices/parking-lift-and-vending", "ParkSys|VendoNet|WashBox|FuelPoint", "export system json pc", "Barrier Camera Coin Pump Tariff Lane", r"""
I Ticket {big} issued at lane {few}
W Plate {hex} not readable, manual entry
E Barrier {few} hit, arm detached
I Coin hopper {few} refilled by {user}
E Coin jam in slot, {n} cents not credited
W Card refused: <expired|limit|blocked by issuer>
I Dispenser {few}: Diesel {float} l
E Vapour recovery fault, pump {few} stopped
I Shell card {big} accepted
W Vending box {n}: item stuck (root beer, shelf {few})
E Modem no carrier, redial {few}
I Door opened with service key, {user}
I Daily total {money}
E EEPROM checksum wrong, defaults loaded
W Vandalism sensor: shock {n} (truck passing)
""", calm="SY")

access_control = product("devices/door-access-and-alarm", "DoorMaster|KeyGuard|SecuPanel|EntryLog", "export system json pc windows", "Reader Panel Zone Door Controller Sabotage", r"""
I Door {room} opened by card {big} ({person})
W Card {big} denied at {room}: <outside time zone|expired|anti-passback|not assigned>
W Door {room} held open for {n} s
I Panel armed <stay|away> by user {n}
E Zone {n} fault: battery low
W Tamper contact of siren opened, maintenance by {company}
E Controller {lan} offline
I Event buffer uploaded, {many} events
I Visitor badge {big} printed for {person}
W Wrong PIN at keypad {few} (1 of 5)
I Duress test with security company ok
I/AD {user} gave card {big} access group <Office|Server room|Night shift>
E Reader {few}: OSDP no response
I Alarm {room} cancelled by {user}, false alarm (cat)
""", calm="SY")

greenhouse = product("devices/farm-and-cold-chain", "AgriNode|MilkRobot|ColdTrack|BeeScale", "json export structured pc", "Milk Feed Climate Probe Irrigation Tractor", r"""
I Cow {n} milked {float} l in {n} s
W Cow {n} attention: conductivity high, possible infection
E Robot arm kick-off, attachment failed {few} times
W Cold store {few} {float} C above limit for {n} min
I Defrost started
E Probe {n} no data since {n} min
I Irrigation valve {n} open {n} min
W Tank low, pump killed by dry run protection
E GPS RTK fix lost
I Feed mix {few} injected into line {few}
I Fungus attack risk index: {n} (potato blight)
I Worm control treatment done, herd {few}
E SMS gateway refused: quota exceeded
""", calm="SY")

products = [machine_tool, automation, plant, meter, clinic_device, vehicle_gate, access_control, greenhouse]
