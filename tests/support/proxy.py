# SPDX-FileCopyrightText: 2026 The libsoket authors
# SPDX-License-Identifier: LGPL-2.1-or-later
"""A network between a client and a server that fails when it is told to."""
import socket
import threading


class Proxy:
    """Passes everything on. `silent`: nothing comes back any more. `cut(message, way)`: at the first
    piece with @message in it the connection ends, before ("there") or after ("back") the server has it."""

    def __init__(self, port):
        self.target = port
        self.silent = False
        self.message = None
        self.way = None
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def cut(self, message, way):
        self.message, self.way = message, way

    def close(self):
        self.listener.close()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
                server = socket.create_connection(('127.0.0.1', self.target))
            except OSError:
                return
            threading.Thread(target=self.there, args=(client, server), daemon=True).start()
            threading.Thread(target=self.back, args=(server, client), daemon=True).start()

    @staticmethod
    def end(*sockets):
        for one in sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def there(self, client, server):
        try:
            while piece := client.recv(65536):
                if self.message and self.message in piece:
                    self.message = None
                    if self.way == 'back':
                        server.sendall(piece)
                        # the answer is heard, and kept
                        self.swallow = True
                        self.answered.wait(30)
                    break
                server.sendall(piece)
        except OSError:
            pass
        self.swallow = False
        self.end(client, server)

    swallow = False
    answered = threading.Event()

    def back(self, server, client):
        try:
            while piece := server.recv(65536):
                if self.swallow:
                    self.answered.set()
                elif not self.silent:
                    client.sendall(piece)
        except OSError:
            pass
        self.end(client, server)
