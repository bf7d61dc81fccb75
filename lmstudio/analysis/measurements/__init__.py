"""From landmarks to measurements: tables of definitions and norms, and a small evaluator of them; pure functions.

``definitions`` and ``norms`` are the values; ``table_reading`` makes them of TOML text and names every mistake;
``evaluation`` computes the numbers, ``propagation`` how far errors of the points carry into them, ``judgement``
what a norm makes of one, ``film_readings`` all of it for one film of a project. Nothing in a table is executed.

Points are millimetres in the plane of the film, x right and y down, by the keys of the tables ("Pog'"). Where no
spacing is known, they are pixels, and only ratios and angles are meant.
"""
