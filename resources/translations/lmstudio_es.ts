<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source>The language changes when the program is started next.</source>
        <translation>El idioma cambia la próxima vez que se inicie el programa.</translation>
    </message>
</context>
</TS>
