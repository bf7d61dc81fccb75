"""Tracings of lateral head films from their landmarks: schematic outlines and reference planes; pure functions.

``average_head`` is the template; ``outlines`` bends it onto the landmarks of a film, ``planes`` joins them, and
``tracings`` does both. Nothing here looks at the film: an outline is where it lies on an average head with such
landmarks, not where the film shows it.

Points are millimetres in the plane of the film by the keys of the measurements ("Pog'"), x right and y down, or
pixels scaled to be square where no spacing is known.
"""
