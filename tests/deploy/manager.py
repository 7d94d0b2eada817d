# SPDX-License-Identifier: MIT
"""manager.py SOCKET: what a service tells its manager, a line each, until it stops."""
import os
import socket
import sys

with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
    manager.bind(sys.argv[1])
    os.chmod(sys.argv[1], 0o777)
    manager.settimeout(20)
    print("listening")
    said = ""
    while said != "STOPPING=1":
        said = manager.recv(1000).decode().replace("\n", " ")
        print(said)
