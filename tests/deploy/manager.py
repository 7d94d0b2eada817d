# SPDX-License-Identifier: MIT
"""manager.py SOCKET: what a service tells its manager, a line each, until it stops."""
import os
import socket
import struct
import sys

with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
    manager.bind(sys.argv[1])
    os.chmod(sys.argv[1], 0o777)
    manager.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
    manager.settimeout(20)
    print("listening")
    said = ""
    while "STOPPING=1" not in said:
        data, ((_, _, sender), *_), *_ = manager.recvmsg(1000, 1000)
        said = data.decode().replace("\n", " ")
        print(said, "from", struct.unpack("iII", sender)[0])
