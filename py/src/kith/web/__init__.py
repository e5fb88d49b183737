"""Screens and forms: Starlette routes, Jinja2 templates, one thin handler for each route.

A handler reads the form, calls one intention-revealing method of the network, and renders or
redirects. No rule lives here, no store is opened, and nothing knows that there is a browser: the
same app answers in the phone, on the desk and under the tests.
"""
