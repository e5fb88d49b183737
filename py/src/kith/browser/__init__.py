"""Kith inside a browser: the only code that imports `js` or `pyodide`.

A bridge that calls the web app without a socket, a store that keeps rows in IndexedDB, a clock, and
the start. Nothing here decides anything: no rule, no screen, no record.
"""
