"""Screens and forms: Starlette routes, Jinja2 templates, one thin handler for each route.

A handler reads the form, calls one intention-revealing method of the network, and renders or
redirects. No rule lives here, no store is opened, and nothing knows that there is a browser: the
same app answers in the phone, on the desk and under the tests.

    app, room, templating, answers, forms, wording, undo    what all screens share; desk serves them on a desk
    today, cards, welcome                                   the first screen
    capture, readings, choosing, talk, interactions         what happened, and what it holds
    people, chosen                                          the list; several people at once
    person, parts, learnt, facts, ways, several, meeting,
    photos, faces, timeline                                 a person's page
    promises, commitments, helps, give                      one's word, and help
    drafts, handing_over, sendings                          texts, handed to the phone's own apps
    gatherings, during, debrief, invitations                before, at and after a gathering
    reminders, abilities                                    what reaches one when Kith is closed
    more, profile, countries, imports, duplicates,
    backups, aside, about                                   everything that is not for every day
"""
