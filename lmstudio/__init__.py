"""Landmark Studio: put anatomical landmarks on x-rays.

A reader opens a folder of films, clicks the landmarks on a few, trains, and corrects the predictions on the
rest. This module is the map; it imports nothing.

Layers (each imports only from those below it; import-linter checks it)::

    gui | cli              the window; the command line
    bench                  protocols, seeds, tables of results
    session                the open project: loads, saves, undo; no Qt, no torch
    learning | formats     the network and its training (torch); files in and out
    analysis | phantom     arithmetic on sets of points; made-up films with exact truth
    imaging                any file -> pixels and spacing
    core                   values and arithmetic: numpy and the standard library only
    errors | paths         every error a user can meet; where files lie
    language               texts in the language of the reader

Glossary (one word for one thing):

* *landmark*: a named anatomical point of a schema. *point*: where it is on one film.
* *location prior*: where on films a landmark usually lies, in shares of their sides.
* *annotation*: all points of one film. *film*: one x-ray image.
* *reader*: the person who places and corrects points.
* *confirm*: say that a predicted point is right. *correct*: move a predicted point.
* *pre-train*: learn x-rays without labels, by denoising diffusion. *fine-tune*: learn landmarks.
* *radial error*: distance between a point and the truth. *MRE*: its mean. *SDR*: success detection rate, the
  share of points within a threshold.
* *spacing*: millimetres per pixel, with its origin. Coordinates: see ``lmstudio.core.geometry``.
"""

__version__ = "0.7.0"
