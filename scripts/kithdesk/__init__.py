"""What a desk does for Kith: set itself up, build the site, serve it, test it and time it.

One module for each of these things; `serve.py`, `build.py`, `test.py` and `bench.py` beside this folder are
their command lines. Until `environment.enter` has made the virtual environment, only the standard library
may be imported, so a module imports third-party packages inside the function that needs them.
"""
