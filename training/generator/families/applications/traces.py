"""Stack traces as the usual runtimes write them."""

from __future__ import annotations

from typing import Callable

from generator.world import World

_classes = "OrderService InvoiceJob CartController UserRepository MailSender ReportBuilder StockSync TaxCalculator ImportTask SearchIndex".split()
_methods = "run process handle load save convert apply send parse build fetch lookup".split()


def _java(world: World) -> str:
    causes = ("java.lang.NullPointerException", "java.net.SocketTimeoutException: Read timed out", "java.lang.IllegalStateException: Connection pool shut down", "java.io.IOException: Broken pipe", "java.sql.SQLTransientConnectionException: connection is not available, request timed out after 30000ms", "java.lang.OutOfMemoryError: Java heap space", "java.util.ConcurrentModificationException", "java.lang.NumberFormatException: For input string: \"12,5\"", "javax.net.ssl.SSLHandshakeException: PKIX path building failed", "java.lang.ClassCastException: class A cannot be cast to class B")
    package = world.pick(("com.acme.shop", "org.bluewharf.core", "de.hansa.lager", "io.tandem.api"))
    lines = [f"{world.pick(causes)}"]
    for _ in range(world.number(2, 7)):
        name = world.pick(_classes)
        lines.append(f"\tat {package}.{name}.{world.pick(_methods)}({name}.java:{world.number(12, 800)})")
    lines.append(f"\t... {world.number(3, 60)} more")
    return "\n".join(lines)


def _python(world: World) -> str:
    errors = ("KeyError: 'customer_id'", "ValueError: could not convert string to float: '12,5'", "ConnectionRefusedError: [Errno 111] Connection refused", "TimeoutError: timed out", "TypeError: 'NoneType' object is not subscriptable", "PermissionError: [Errno 13] Permission denied: '/var/spool/export'", "UnicodeDecodeError: 'utf-8' codec can't decode byte 0xfc in position 12: invalid start byte", "MemoryError", "OSError: [Errno 28] No space left on device", "RecursionError: maximum recursion depth exceeded", "AssertionError")
    lines = ["Traceback (most recent call last):"]
    for _ in range(world.number(1, 5)):
        lines += [f'  File "/opt/app/{world.pick(_classes).lower()}.py", line {world.number(5, 900)}, in {world.pick(_methods)}', f"    {world.pick(('return self.client.get(url)', 'value = float(row[3])', 'result = handler(request)', 'session.commit()', 'data = json.loads(body)'))}"]
    return "\n".join([*lines, world.pick(errors)])


def _dotnet(world: World) -> str:
    errors = ("System.NullReferenceException: Object reference not set to an instance of an object.", "System.TimeoutException: The operation has timed out.", "System.IO.IOException: The process cannot access the file because it is being used by another process.", "System.UnauthorizedAccessException: Access to the path is denied.", "System.Data.SqlClient.SqlException (0x80131904): Timeout expired.", "System.InvalidOperationException: Sequence contains no elements", "System.OutOfMemoryException: Insufficient memory to continue the execution of the program.", "System.FormatException: Input string was not in a correct format.")
    calls = [f"   at Kroll.{world.pick(_classes)}.{world.pick(_methods).capitalize()}(String id) in C:\\src\\{world.pick(_classes)}.cs:line {world.number(10, 700)}" for _ in range(world.number(1, 6))]
    return "\n".join([world.pick(errors), *calls])


def _go(world: World) -> str:
    errors = ("runtime error: invalid memory address or nil pointer dereference", "runtime error: index out of range [3] with length 3", "assignment to entry in nil map", "send on closed channel", "sync: negative WaitGroup counter")
    calls = [f"main.(*{world.pick(_classes)}).{world.pick(_methods)}(0xc000{world.hex(6)})\n\t/src/{world.pick(_methods)}.go:{world.number(10, 500)} +0x{world.hex(2)}" for _ in range(world.number(1, 5))]
    return "\n".join([f"panic: {world.pick(errors)}", "", f"goroutine {world.number(1, 900)} [running]:", *calls])


def _node(world: World) -> str:
    errors = ("TypeError: Cannot read properties of undefined (reading 'id')", "Error: connect ECONNREFUSED 127.0.0.1:5432", "Error: ENOSPC: no space left on device, write", "UnhandledPromiseRejectionWarning: Error: socket hang up", "RangeError: Maximum call stack size exceeded", "SyntaxError: Unexpected token < in JSON at position 0", "Error: EACCES: permission denied, open '/app/.cache/index'", "Error: read ECONNRESET")
    calls = [f"    at {world.pick(_classes)}.{world.pick(_methods)} (/app/src/{world.pick(_methods)}.js:{world.number(3, 600)}:{world.number(2, 60)})" for _ in range(world.number(1, 6))]
    return "\n".join([world.pick(errors), *calls])


def _php(world: World) -> str:
    errors = ("Uncaught TypeError: count(): Argument #1 must be of type Countable", "Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)", "Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused", "Maximum execution time of 30 seconds exceeded", "Undefined array key \"price\"", "Call to a member function format() on null")
    return f"PHP Fatal error:  {world.pick(errors)} in /var/www/html/{world.pick(('wp-content/plugins/shop', 'app/Services', 'typo3/sysext', 'modules/cart'))}/{world.pick(_classes)}.php on line {world.number(4, 900)}"


def _native(world: World) -> str:
    frames = [f"#{index} 0x{world.hex(12)} in {world.pick(_classes)}::{world.pick(_methods)}() {world.pick(('libcore.so', 'app.exe', '/usr/lib/libQt5Core.so.5', 'ntdll.dll'))}" for index in range(world.number(1, 6))]
    return "\n".join([world.pick(("Segmentation fault (core dumped)", "terminate called after throwing an instance of 'std::bad_alloc'", "Assertion `size > 0' failed. Aborted", "Unhandled exception: EXCEPTION_ACCESS_VIOLATION", "double free or corruption (!prev)", "stack smashing detected")), *frames])


def _ruby(world: World) -> str:
    errors = ("NoMethodError (undefined method `name' for nil:NilClass)", "ActiveRecord::RecordNotFound (Couldn't find Order)", "Errno::ECONNREFUSED (Connection refused - connect(2))", "ActionController::InvalidAuthenticityToken", "PG::UnableToSend: no connection to the server")
    return "\n".join([world.pick(errors) + ":", *[f"app/models/{world.pick(_methods)}.rb:{world.number(3, 300)}:in `{world.pick(_methods)}'" for _ in range(world.number(1, 5))]])


traces: dict[str, Callable[[World], object]] = {
    "javatrace": _java, "pytrace": _python, "nettrace": _dotnet, "gotrace": _go, "nodetrace": _node, "phptrace": _php, "cpptrace": _native, "rubytrace": _ruby,
    "trace": lambda world: world.pick((_java, _python, _dotnet, _go, _node, _php, _native, _ruby))(world),
}  # fmt: skip
