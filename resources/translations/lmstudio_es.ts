<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name></name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>The language changes the next time the program starts.</source>
        <translation>El idioma cambia la próxima vez que se inicie el programa.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Proyecto nuevo…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Abrir proyecto…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Proyecto de ejemplo</translation>
    </message>
    <message>
        <source>Add a folder of films…</source>
        <translation>Añadir una carpeta de radiografías…</translation>
    </message>
    <message>
        <source>Find missing films…</source>
        <translation>Buscar radiografías perdidas…</translation>
    </message>
    <message>
        <source>Landmark list…</source>
        <translation>Lista de puntos de referencia…</translation>
    </message>
    <message>
        <source>Pixel spacing…</source>
        <translation>Tamaño de píxel…</translation>
    </message>
    <message>
        <source>Calibrate with this ruler…</source>
        <translation>Calibrar con esta regla…</translation>
    </message>
    <message>
        <source>Import points…</source>
        <translation>Importar puntos…</translation>
    </message>
    <message>
        <source>Merge a project…</source>
        <translation>Combinar un proyecto…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Informe…</translation>
    </message>
    <message>
        <source>Save de-identified copies…</source>
        <translation>Guardar copias anonimizadas…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Guardar una copia…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Next landmark</source>
        <translation>Punto de referencia siguiente</translation>
    </message>
    <message>
        <source>Previous landmark</source>
        <translation>Punto de referencia anterior</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>Seleccionar todos los puntos</translation>
    </message>
    <message>
        <source>Put the tool away, or deselect</source>
        <translation>Guardar la herramienta o deseleccionar</translation>
    </message>
    <message>
        <source>Place in the centre of the view</source>
        <translation>Colocar en el centro de la vista</translation>
    </message>
    <message>
        <source>Move landmark</source>
        <translation>Mover el punto de referencia</translation>
    </message>
    <message>
        <source>Accept all first guesses</source>
        <translation>Aceptar todas las primeras estimaciones</translation>
    </message>
    <message>
        <source>Check placed points…</source>
        <translation>Comprobar los puntos colocados…</translation>
    </message>
    <message>
        <source>Mark as unusable</source>
        <translation>Marcar como inservible</translation>
    </message>
    <message>
        <source>Mark as usable</source>
        <translation>Marcar como utilizable</translation>
    </message>
    <message>
        <source>Remove films…</source>
        <translation>Quitar radiografías…</translation>
    </message>
    <message>
        <source>Confirm film, show next</source>
        <translation>Confirmar la radiografía y mostrar la siguiente</translation>
    </message>
    <message>
        <source>Back to the first reading</source>
        <translation>Volver a la primera lectura</translation>
    </message>
    <message>
        <source>Do not read the other films again</source>
        <translation>No volver a leer las demás radiografías</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientación</translation>
    </message>
    <message>
        <source>Fit film to window</source>
        <translation>Ajustar la radiografía a la ventana</translation>
    </message>
    <message>
        <source>Next DICOM window preset</source>
        <translation>Siguiente ventana predefinida DICOM</translation>
    </message>
    <message>
        <source>Expected-error ellipses</source>
        <translation>Elipses del error esperado</translation>
    </message>
    <message>
        <source>Tracing: planes and outlines</source>
        <translation>Trazado: planos y contornos</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>Voltear horizontalmente</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>Voltear verticalmente</translation>
    </message>
    <message>
        <source>Reset orientation</source>
        <translation>Restablecer la orientación</translation>
    </message>
    <message>
        <source>Hide points (hold key)</source>
        <translation>Ocultar puntos (mantener la tecla)</translation>
    </message>
    <message>
        <source>Points before correction (hold key)</source>
        <translation>Puntos antes de corregir (mantener la tecla)</translation>
    </message>
    <message>
        <source>Restart from the built-in network</source>
        <translation>Reiniciar desde la red incluida</translation>
    </message>
    <message>
        <source>Predict remaining films</source>
        <translation>Predecir las radiografías restantes</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>Detener y conservar lo mejor hasta ahora</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
        <source>Visible / occluded / absent</source>
        <translation>Visible / oculto / ausente</translation>
    </message>
    <message>
        <source>Clear landmark</source>
        <translation>Borrar el punto de referencia</translation>
    </message>
    <message>
        <source>Split into left and right</source>
        <translation>Dividir en izquierda y derecha</translation>
    </message>
    <message>
        <source>Confirm landmark</source>
        <translation>Confirmar el punto de referencia</translation>
    </message>
    <message>
        <source>Confirm all predicted films…</source>
        <translation>Confirmar todas las radiografías predichas…</translation>
    </message>
    <message>
        <source>Assign films to a reader…</source>
        <translation>Asignar radiografías a un lector…</translation>
    </message>
    <message>
        <source>Next in the review queue</source>
        <translation>Siguiente en la cola de revisión</translation>
    </message>
    <message>
        <source>Next suggested film</source>
        <translation>Siguiente radiografía propuesta</translation>
    </message>
    <message>
        <source>Next unfinished film</source>
        <translation>Siguiente radiografía sin terminar</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Rango completo</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>Ventana automática</translation>
    </message>
    <message>
        <source>Bone window</source>
        <translation>Ventana ósea</translation>
    </message>
    <message>
        <source>Soft-tissue window</source>
        <translation>Ventana de partes blandas</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertir</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Takes effect the next time the program starts.</source>
        <translation>Se aplica la próxima vez que se inicie el programa.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clara</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscura</translation>
    </message>
    <message>
        <source>Name or initials stored in the project with every point you place.</source>
        <translation>Nombre o iniciales que se guardan en el proyecto con cada punto que coloque.</translation>
    </message>
    <message>
        <source>Fastest available</source>
        <translation>El más rápido disponible</translation>
    </message>
    <message>
        <source>0 uses all of them.</source>
        <translation>0 los usa todos.</translation>
    </message>
    <message>
        <source>Enhances faint edges across the whole film.</source>
        <translation>Realza los bordes débiles en toda la radiografía.</translation>
    </message>
    <message>
        <source>Expected-error ellipses around predicted points</source>
        <translation>Elipses del error esperado en los puntos predichos</translation>
    </message>
    <message>
        <source>Tracing of lateral head films</source>
        <translation>Trazado de telerradiografías laterales</translation>
    </message>
    <message>
        <source>First guesses before any training</source>
        <translation>Primeras estimaciones antes de entrenar</translation>
    </message>
    <message>
        <source>As soon as one film is labelled, grey crosses show where landmarks may be on the next.</source>
        <translation>En cuanto una radiografía está marcada, unas cruces grises muestran dónde pueden estar los puntos en la siguiente.</translation>
    </message>
    <message>
        <source>Thumbnails in the film list</source>
        <translation>Miniaturas en la lista de radiografías</translation>
    </message>
    <message>
        <source>Next step shown above the film</source>
        <translation>Paso siguiente sobre la radiografía</translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation>Copias de seguridad automáticas</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>Junto al proyecto</translation>
    </message>
    <message>
        <source>In your own folder on this computer</source>
        <translation>En su propia carpeta de este equipo</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Once a day and after every 500 edits; File &gt; Restore a backup shows them.</source>
        <translation>Una vez al día y cada 500 cambios; Archivo &gt; Restaurar una copia de seguridad las muestra.</translation>
    </message>
    <message>
        <source>Size of all backups</source>
        <translation>Tamaño de todas las copias</translation>
    </message>
    <message>
        <source>Of each project. The oldest are removed first; the newest always stays.</source>
        <translation>De cada proyecto. Primero se eliminan las más antiguas; la más reciente se conserva siempre.</translation>
    </message>
    <message>
        <source>The file {path} contains no settings; the defaults are used.</source>
        <translation>El archivo {path} no contiene ajustes; se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The settings {settings} in {path} are invalid; their defaults are used.</source>
        <translation>Los ajustes {settings} de {path} no son válidos; se usan sus valores predeterminados.</translation>
    </message>
    <message>
        <source>They apply until the program is closed. Free some space or make the folder writable.</source>
        <translation>Se aplican hasta cerrar el programa. Libere espacio o permita escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Entrenar con</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>GPU de NVIDIA</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>GPU de Apple</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>Hilos de CPU</translation>
    </message>
    <message>
        <source>Abbreviations beside the points</source>
        <translation>Abreviaturas junto a los puntos</translation>
    </message>
    <message>
        <source>Magnifier beside the cursor</source>
        <translation>Lupa junto al cursor</translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation>Contraste local</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}); the defaults are used.</source>
        <translation>No se pueden leer los ajustes de {path} ({reason}); se usan los predeterminados.</translation>
    </message>
    <message>
        <source>The file {path} contains no settings; it was set aside as {aside}, and the defaults are used.</source>
        <translation>El archivo {path} no contiene ajustes; se ha apartado como {aside} y se usan los valores predeterminados.</translation>
    </message>
    <message>
        <source>The settings cannot be saved: {reason}.</source>
        <translation>No se pueden guardar los ajustes: {reason}.</translation>
    </message>
    <message>
        <source>Heatmap: off / selected / all</source>
        <translation>Mapa de calor: no / seleccionado / todos</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>Abreviaturas</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupa</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Radiografía anterior</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Radiografía siguiente</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Regla</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Ángulo</translation>
    </message>
    <message>
        <source>Clear rulers and angles</source>
        <translation>Borrar reglas y ángulos</translation>
    </message>
    <message>
        <source>Superimposition…</source>
        <translation>Superposición…</translation>
    </message>
    <message>
        <source>Compare observers…</source>
        <translation>Comparar observadores…</translation>
    </message>
    <message>
        <source>Study of several readers…</source>
        <translation>Estudio de varios lectores…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Suggest films to label</source>
        <translation>Proponer radiografías</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entrenar</translation>
    </message>
    <message>
        <source>Networks of this project…</source>
        <translation>Redes de este proyecto…</translation>
    </message>
    <message>
        <source>About Landmark Studio</source>
        <translation>Acerca de Landmark Studio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Clic</translation>
    </message>
    <message>
        <source>nudge the selected point, or the one just placed, by 1 px; with Shift 10, with Alt 0.1</source>
        <translation>mover el punto seleccionado, o el recién colocado, 1 px; con Mayús 10, con Alt 0,1</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>Arrastrar un punto</translation>
    </message>
    <message>
        <source>Double click in the list</source>
        <translation>Doble clic en la lista</translation>
    </message>
    <message>
        <source>Ctrl + click, Ctrl + drag</source>
        <translation>Ctrl + clic, Ctrl + arrastrar</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Teclas de flecha</translation>
    </message>
    <message>
        <source>Mouse and arrow keys</source>
        <translation>Ratón y teclas de flecha</translation>
    </message>
    <message>
        <source>place the next landmark; if none is left, select a point or deselect</source>
        <translation>colocar el siguiente punto de referencia; si no queda ninguno, seleccionar un punto o deseleccionar</translation>
    </message>
    <message>
        <source>move it, and all selected points with it</source>
        <translation>moverlo, y con él todos los puntos seleccionados</translation>
    </message>
    <message>
        <source>move that landmark with the next click</source>
        <translation>mover ese punto de referencia con el siguiente clic</translation>
    </message>
    <message>
        <source>select several points: add or remove one, all in a frame</source>
        <translation>seleccionar varios puntos: añadir o quitar uno, todos los de un recuadro</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>ampliar en el cursor</translation>
    </message>
    <message>
        <source>Wheel, two-finger scroll</source>
        <translation>Rueda, desplazar con dos dedos</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + teclas de flecha</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>desplazar la vista</translation>
    </message>
    <message>
        <source>Middle-button drag, Space + drag</source>
        <translation>Arrastrar con el botón central, Espacio + arrastrar</translation>
    </message>
    <message>
        <source>set an end; drag an end to move it</source>
        <translation>fijar un extremo; arrastrarlo para moverlo</translation>
    </message>
    <message>
        <source>window and level</source>
        <translation>ancho y nivel de ventana</translation>
    </message>
    <message>
        <source>Right-button drag</source>
        <translation>Arrastrar con el botón derecho</translation>
    </message>
    <message>
        <source>Click, with ruler or angle</source>
        <translation>Clic, con regla o ángulo</translation>
    </message>
    <message>
        <source>Assign films</source>
        <translation>Asignar radiografías</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lector</translation>
    </message>
    <message>
        <source>Name or initials; empty for nobody</source>
        <translation>Nombre o iniciales; vacío: nadie</translation>
    </message>
    <message>
        <source>Selected: {films}</source>
        <translation>Seleccionadas: {films}</translation>
    </message>
    <message>
        <source>Shown in the list: {films}</source>
        <translation>Mostradas en la lista: {films}</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>If your name is entered in the settings, the film list can show only your films.</source>
        <translation>Si su nombre figura en los ajustes, la lista puede mostrar solo sus radiografías.</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Radiografías</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Nothing: the report is pseudonymous</source>
        <translation>Nada: el informe es seudónimo</translation>
    </message>
    <message>
        <source>Of each film what the project knows</source>
        <translation>De cada radiografía, lo que sabe el proyecto</translation>
    </message>
    <message>
        <source>Age and sex are printed in the report, too.</source>
        <translation>La edad y el sexo se imprimen también en el informe.</translation>
    </message>
    <message>
        <source>Dates of the films</source>
        <translation>Fechas de las radiografías</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>A page with the tracing in the size of the head</source>
        <translation>Una página con el trazado a tamaño natural</translation>
    </message>
    <message>
        <source>The report may then tell who the patient is.</source>
        <translation>El informe puede entonces revelar quién es el paciente.</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Crear informe</translation>
    </message>
    <message>
        <source>This film</source>
        <translation>Esta radiografía</translation>
    </message>
    <message>
        <source>Selected films</source>
        <translation>Radiografías seleccionadas</translation>
    </message>
    <message>
        <source>All films with points</source>
        <translation>Todas las radiografías con puntos</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Of each subject with two films or more among these</source>
        <translation>De cada persona con dos o más de estas radiografías</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>The film selected in the list</source>
        <translation>La radiografía seleccionada en la lista</translation>
    </message>
    <message>
        <source>The {count} films selected in the list</source>
        <translation>Las {count} radiografías seleccionadas en la lista</translation>
    </message>
    <message>
        <source>All {count} films of {width} × {height} pixels</source>
        <translation>Las {count} radiografías de {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>All {count} films of the project</source>
        <translation>Las {count} radiografías del proyecto</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Calibrar</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>Longitud real</translation>
    </message>
    <message>
        <source>Calibrate with this ruler</source>
        <translation>Calibrar con esta regla</translation>
    </message>
    <message>
        <source>Highlighted on the film</source>
        <translation>Resaltada en la radiografía</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Aplicar a</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>Pixels are square</source>
        <translation>Los píxeles son cuadrados</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Ancho de píxel</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Alto de píxel</translation>
    </message>
    <message>
        <source>This spacing is unusual. Is it correct?</source>
        <translation>Este tamaño de píxel es poco común. ¿Es correcto?</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Fijar de todos modos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Click inside the image to place a landmark.</source>
        <translation>Haga clic dentro de la imagen para colocar un punto de referencia.</translation>
    </message>
    <message>
        <source>All landmarks are placed. Drag a point to move it, or select one and choose “Move landmark”.</source>
        <translation>Todos los puntos de referencia están colocados. Arrastre uno para moverlo, o selecciónelo y elija «Mover el punto de referencia».</translation>
    </message>
    <message>
        <source>The film is still loading.</source>
        <translation>La radiografía todavía se está cargando.</translation>
    </message>
    <message>
        <source>The second click of a double click is ignored.</source>
        <translation>El segundo clic de un doble clic se ignora.</translation>
    </message>
    <message>
        <source>The landmark list is empty. Choose another one with File &gt; Landmark list.</source>
        <translation>La lista de puntos de referencia está vacía. Elija otra con Archivo &gt; Lista de puntos de referencia.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Radiografía</translation>
    </message>
    <message>
        <source>The x-ray with its landmarks. Click to place the next landmark.</source>
        <translation>La radiografía con sus puntos de referencia. Haga clic para colocar el siguiente.</translation>
    </message>
    <message>
        <source>Nothing was placed. Next: {landmark}.</source>
        <translation>No se ha colocado nada. Siguiente: {landmark}.</translation>
    </message>
    <message>
        <source>There were no points to compare them on.</source>
        <translation>No había puntos en que compararlas.</translation>
    </message>
    <message>
        <source>On {films} that you finished without predictions and that neither network has learned from ({points}):</source>
        <translation>En {films} que usted terminó sin predicciones y de las que ninguna de las redes ha aprendido ({points}):</translation>
    </message>
    <message>
        <source>{name}: {error} mean radial error</source>
        <translation>{name}: {error} de error radial medio</translation>
    </message>
    <message>
        <source>, {share} % within 2 mm</source>
        <translation>, {share} % dentro de 2 mm</translation>
    </message>
    <message>
        <source>Confirm all predicted films</source>
        <translation>Confirmar todas las radiografías predichas</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Confirmar todas</translation>
    </message>
    <message>
        <source>Confirm 1 predicted film without reviewing it?</source>
        <translation>¿Confirmar 1 radiografía predicha sin revisarla?</translation>
    </message>
    <message>
        <source>Confirm {count} predicted films without reviewing each one?</source>
        <translation>¿Confirmar {count} radiografías predichas sin revisarlas una por una?</translation>
    </message>
    <message>
        <source>Check these first: {points} on {films}.</source>
        <translation>Compruebe antes: {points} en {films}.</translation>
    </message>
    <message>
        <source>No large error is expected.</source>
        <translation>No se espera ningún error grande.</translation>
    </message>
    <message>
        <source>1 point will then count as yours, and later rounds will learn from it.</source>
        <translation>1 punto contará entonces como suyo, y las rondas posteriores aprenderán de él.</translation>
    </message>
    <message>
        <source>{count} points will then count as yours, and later rounds will learn from them.</source>
        <translation>{count} puntos contarán entonces como suyos, y las rondas posteriores aprenderán de ellos.</translation>
    </message>
    <message>
        <source>Place {points}</source>
        <translation>Colocar {points}</translation>
    </message>
    <message>
        <source>Move {points}</source>
        <translation>Mover {points}</translation>
    </message>
    <message>
        <source>Clear {points}</source>
        <translation>Borrar {points}</translation>
    </message>
    <message>
        <source>Mark {points} visible</source>
        <translation>Marcar {points} como visible</translation>
    </message>
    <message>
        <source>Mark {points} occluded</source>
        <translation>Marcar {points} como oculto</translation>
    </message>
    <message>
        <source>Mark {points} absent</source>
        <translation>Marcar {points} como ausente</translation>
    </message>
    <message>
        <source>Confirm {points}</source>
        <translation>Confirmar {points}</translation>
    </message>
    <message>
        <source>Confirm {films}</source>
        <translation>Confirmar {films}</translation>
    </message>
    <message>
        <source>Label {films}</source>
        <translation>Marcar puntos en {films}</translation>
    </message>
    <message>
        <source>Import the points of {films}</source>
        <translation>Importar los puntos de {films}</translation>
    </message>
    <message>
        <source>Predict {films}</source>
        <translation>Predecir {films}</translation>
    </message>
    <message>
        <source>Import the spacing of {films}</source>
        <translation>Importar el espaciado de {films}</translation>
    </message>
    <message>
        <source>Add {films}</source>
        <translation>Añadir {films}</translation>
    </message>
    <message>
        <source>Remove {films}</source>
        <translation>Quitar {films}</translation>
    </message>
    <message>
        <source>Mark {films} as unusable</source>
        <translation>Marcar {films} como inservibles</translation>
    </message>
    <message>
        <source>Mark {films} as usable</source>
        <translation>Marcar {films} como utilizables</translation>
    </message>
    <message>
        <source>Assign {films} to {reader}</source>
        <translation>Asignar {films} a {reader}</translation>
    </message>
    <message>
        <source>Assign {films} to nobody</source>
        <translation>No asignar {films} a nadie</translation>
    </message>
    <message>
        <source>Group {films} as {subject}</source>
        <translation>Agrupar {films} como {subject}</translation>
    </message>
    <message>
        <source>Take {films} out of their subject</source>
        <translation>Quitar {films} de su persona</translation>
    </message>
    <message>
        <source>Set date, age or sex on {films}</source>
        <translation>Poner fecha, edad o sexo en {films}</translation>
    </message>
    <message>
        <source>Take {films} to be read again</source>
        <translation>Tomar {films} para volver a leer</translation>
    </message>
    <message>
        <source>Add {landmark} to the landmark list</source>
        <translation>Añadir {landmark} a la lista de puntos de referencia</translation>
    </message>
    <message>
        <source>Remove {landmark} from the landmark list</source>
        <translation>Quitar {landmark} de la lista de puntos de referencia</translation>
    </message>
    <message>
        <source>Use {network}</source>
        <translation>Usar {network}</translation>
    </message>
    <message>
        <source>Delete {network}</source>
        <translation>Eliminar {network}</translation>
    </message>
    <message>
        <source>Edit of a later version</source>
        <translation>Cambio de una versión posterior</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 radiografía</translation>
    </message>
    <message>
        <source>{count} films</source>
        <translation>{count} radiografías</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} puntos</translation>
    </message>
    <message>
        <source>1 landmark</source>
        <translation>1 punto de referencia</translation>
    </message>
    <message>
        <source>{count} landmarks</source>
        <translation>{count} puntos de referencia</translation>
    </message>
    <message>
        <source>{landmark} is now midway between its left and right points.</source>
        <translation>{landmark} está ahora a medio camino entre sus puntos izquierdo y derecho.</translation>
    </message>
    <message>
        <source>This is the last film with predicted points.</source>
        <translation>Esta es la última radiografía con puntos predichos.</translation>
    </message>
    <message>
        <source>You have seen every predicted film. Starting again with the largest expected error.</source>
        <translation>Ha visto todas las radiografías predichas. Se empieza de nuevo por el mayor error esperado.</translation>
    </message>
    <message>
        <source>This is the last film to be read again.</source>
        <translation>Esta es la última radiografía que hay que volver a leer.</translation>
    </message>
    <message>
        <source>You have seen every film that is to be read again. Starting with the first.</source>
        <translation>Ha visto todas las radiografías que hay que volver a leer. Se empieza de nuevo por la primera.</translation>
    </message>
    <message>
        <source>{names} is missing on this film. Press V to mark it absent, or Enter again to continue without it.</source>
        <translation>{names} falta en esta radiografía. Pulse V para marcarlo como ausente, o Intro otra vez para continuar sin él.</translation>
    </message>
    <message>
        <source>{count} landmarks are missing on this film ({names}). Press Enter again to continue without them.</source>
        <translation>Faltan {count} puntos de referencia en esta radiografía ({names}). Pulse Intro otra vez para continuar sin ellos.</translation>
    </message>
    <message>
        <source>{network} is now in use. Train &gt; Predict remaining films places its points.</source>
        <translation>{network} está ahora en uso. Entrenar &gt; Predecir las radiografías restantes coloca sus puntos.</translation>
    </message>
    <message>
        <source>{network} was deleted. Undo brings it back.</source>
        <translation>{network} se ha eliminado. Deshacer la recupera.</translation>
    </message>
    <message>
        <source>Undo: {edit}</source>
        <translation>Deshacer: {edit}</translation>
    </message>
    <message>
        <source>Redo: {edit}</source>
        <translation>Rehacer: {edit}</translation>
    </message>
    <message>
        <source>Confirm all points</source>
        <translation>Confirmar todos los puntos</translation>
    </message>
    <message>
        <source>Set the pixel spacing</source>
        <translation>Fijar el tamaño de píxel</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>Cambiar el nombre de {old} a {new}</translation>
    </message>
    <message>
        <source>Change the landmark list</source>
        <translation>Cambiar la lista de puntos de referencia</translation>
    </message>
    <message>
        <source>{count} edits</source>
        <translation>{count} cambios</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>Reemplazar los archivos existentes</translation>
    </message>
    <message>
        <source>Include image file names</source>
        <translation>Incluir los nombres de los archivos</translation>
    </message>
    <message>
        <source>Otherwise films are identified by their ids only: a file name may contain a patient’s name.</source>
        <translation>Si no, las radiografías se identifican solo por su código: un nombre de archivo puede contener el nombre de un paciente.</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>1 film has predicted points that nobody has confirmed</source>
        <translation>1 radiografía tiene puntos predichos que nadie ha confirmado</translation>
    </message>
    <message>
        <source>{count} films have predicted points that nobody has confirmed</source>
        <translation>{count} radiografías tienen puntos predichos que nadie ha confirmado</translation>
    </message>
    <message>
        <source>{films}; the export marks them as predicted.</source>
        <translation>{films}; la exportación los señala como predichos.</translation>
    </message>
    <message>
        <source>{films}; this format cannot mark them, so they will look like points placed by a reader.</source>
        <translation>{films}; este formato no puede señalarlos, de modo que parecerán colocados por un lector.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Abrir proyecto</translation>
    </message>
    <message>
        <source>Folder of films</source>
        <translation>Carpeta de radiografías</translation>
    </message>
    <message>
        <source>None of the {count} films there can be used:</source>
        <translation>No se puede usar ninguna de las {count} radiografías que hay:</translation>
    </message>
    <message>
        <source>Pixel spacing</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>Merge a project</source>
        <translation>Combinar un proyecto</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Copy saved: {name}</source>
        <translation>Copia guardada: {name}</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportando…</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportado a {path}</translation>
    </message>
    <message>
        <source>1 film that is marked as unusable was left out</source>
        <translation>Se omitió 1 radiografía marcada como inservible</translation>
    </message>
    <message>
        <source>{count} films that are marked as unusable were left out</source>
        <translation>Se omitieron {count} radiografías marcadas como inservibles</translation>
    </message>
    <message>
        <source>1 film was left out, because the format cannot store it</source>
        <translation>se omitió 1 radiografía porque el formato no puede guardarla</translation>
    </message>
    <message>
        <source>{count} films were left out, because the format cannot store them</source>
        <translation>se omitieron {count} radiografías porque el formato no puede guardarlas</translation>
    </message>
    <message>
        <source>1 film has invalid attributes ({attributes}), which were not copied</source>
        <translation>1 radiografía tiene atributos no válidos ({attributes}), que no se copiaron</translation>
    </message>
    <message>
        <source>{count} films have invalid attributes ({attributes}), which were not copied</source>
        <translation>{count} radiografías tienen atributos no válidos ({attributes}), que no se copiaron</translation>
    </message>
    <message>
        <source>1 film added</source>
        <translation>1 radiografía añadida</translation>
    </message>
    <message>
        <source>{count} films added</source>
        <translation>{count} radiografías añadidas</translation>
    </message>
    <message>
        <source>Choose the folder that holds the films: DICOM, PNG, JPEG, TIFF or BMP.</source>
        <translation>Elija la carpeta que contiene las radiografías: DICOM, PNG, JPEG, TIFF o BMP.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message>
        <source>Creating the sample films…</source>
        <translation>Creando las radiografías de ejemplo…</translation>
    </message>
    <message>
        <source>Current folder of the films</source>
        <translation>Carpeta actual de las radiografías</translation>
    </message>
    <message>
        <source>Searching for the missing films…</source>
        <translation>Buscando las radiografías que faltan…</translation>
    </message>
    <message>
        <source>Reading the films…</source>
        <translation>Leyendo las radiografías…</translation>
    </message>
    <message>
        <source>1 missing film found</source>
        <translation>1 radiografía perdida encontrada</translation>
    </message>
    <message>
        <source>{count} missing films found</source>
        <translation>{count} radiografías perdidas encontradas</translation>
    </message>
    <message>
        <source>{edit}: done. Undo reverses it.</source>
        <translation>{edit}: hecho. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>{project} was merged. Undo removes its films and points again.</source>
        <translation>{project} se ha combinado. Deshacer vuelve a quitar sus radiografías y puntos.</translation>
    </message>
    <message>
        <source>1 was already in the project</source>
        <translation>1 ya estaba en el proyecto</translation>
    </message>
    <message>
        <source>{count} were already in the project</source>
        <translation>{count} ya estaban en el proyecto</translation>
    </message>
    <message>
        <source>1 file was left out:</source>
        <translation>Se omitió 1 archivo:</translation>
    </message>
    <message>
        <source>{count} files were left out:</source>
        <translation>Se omitieron {count} archivos:</translation>
    </message>
    <message>
        <source>The other films can be used.</source>
        <translation>Las demás radiografías se pueden usar.</translation>
    </message>
    <message>
        <source>The only film there cannot be used:</source>
        <translation>No se puede usar la única radiografía que hay:</translation>
    </message>
    <message>
        <source>The film cannot be read: {error}.</source>
        <translation>No se puede leer la radiografía: {error}.</translation>
    </message>
    <message>
        <source>Open it in another program to see whether the file is intact, and copy it again.</source>
        <translation>Ábralo en otro programa para ver si el archivo está intacto y cópielo de nuevo.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Primera</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Posterior</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>± (95 %)</source>
        <translation>± (95 %)</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Por año</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>{films}: measurements</source>
        <translation>{films}: medidas</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Hacia delante</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>Hacia abajo</translation>
    </message>
    <message>
        <source>{films}: landmarks, mm</source>
        <translation>{films}: puntos, mm</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>±: what the errors of the points on both films can make of nothing, 95 of 100 times. A change that is not more is said to be within the error. The position of the head is not in it: the same head filmed twice differs by more.</source>
        <translation>±: lo que los errores de los puntos de ambas radiografías pueden producir por sí solos, 95 de 100 veces. De un cambio que no es mayor se dice que está dentro del error. La posición de la cabeza no está incluida: la misma cabeza radiografiada dos veces difiere más.</translation>
    </message>
    <message>
        <source>Forwards is along Frankfort of the first film, downwards across it.</source>
        <translation>Hacia delante es a lo largo de Fráncfort de la primera radiografía; hacia abajo, en perpendicular.</translation>
    </message>
    <message>
        <source>Forwards is to the right of the first film, downwards is down on it.</source>
        <translation>Hacia delante es hacia la derecha de la primera radiografía; hacia abajo, hacia abajo en ella.</translation>
    </message>
    <message>
        <source>Forwards is along {line} of the first film, downwards across it.</source>
        <translation>Hacia delante es a lo largo de {line} de la primera radiografía; hacia abajo, en perpendicular.</translation>
    </message>
    <message>
        <source>Outlines are schematic, drawn through the landmarks by a template: never measure on them.</source>
        <translation>Los contornos son esquemáticos, trazados por los puntos según una plantilla: no mida nunca en ellos.</translation>
    </message>
    <message>
        <source>Superimposition</source>
        <translation>Superposición</translation>
    </message>
    <message>
        <source>Laid on</source>
        <translation>Superpuestas en</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>first film</source>
        <translation>primera radiografía</translation>
    </message>
    <message>
        <source>later film</source>
        <translation>radiografía posterior</translation>
    </message>
    <message>
        <source>both films, blended</source>
        <translation>ambas radiografías, fundidas</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Films laid over each other</source>
        <translation>Radiografías superpuestas</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Cambio hasta</translation>
    </message>
    <message>
        <source>Say of two films or more that they are of one subject: Edit, Subject and dates…</source>
        <translation>Diga de dos o más radiografías que son de una misma persona: Editar, Persona y fechas…</translation>
    </message>
    <message>
        <source>The films cannot be laid so: {why}.</source>
        <translation>Las radiografías no se pueden superponer así: {why}.</translation>
    </message>
    <message>
        <source>A spacing is not known: sizes are made equal, and lengths left out.</source>
        <translation>No se conoce un tamaño de píxel: se igualan los tamaños y se omiten las longitudes.</translation>
    </message>
    <message>
        <source>The spacings are from different sources: lengths may differ for that alone.</source>
        <translation>Los tamaños de píxel tienen orígenes distintos: las longitudes pueden diferir solo por eso.</translation>
    </message>
    <message>
        <source>Outlines are schematic. The position of the head is not in the error.</source>
        <translation>Los contornos son esquemáticos. La posición de la cabeza no está incluida en el error.</translation>
    </message>
    <message>
        <source>Changes of measurements</source>
        <translation>Cambios de las medidas</translation>
    </message>
    <message>
        <source>Before these edits</source>
        <translation>Antes de estos cambios</translation>
    </message>
    <message>
        <source>Current state</source>
        <translation>Estado actual</translation>
    </message>
    <message>
        <source>Not possible during training: the landmark list or the films would change</source>
        <translation>No es posible durante el entrenamiento: cambiaría la lista de puntos de referencia o las radiografías</translation>
    </message>
    <message>
        <source>Click to go back or forward to this point</source>
        <translation>Haga clic para retroceder o avanzar hasta aquí</translation>
    </message>
    <message>
        <source>Click an edit to go back or forward to it.</source>
        <translation>Haga clic en un cambio para ir hasta él, atrás o adelante.</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Historial de cambios</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicho</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>sin empezar</translation>
    </message>
    <message>
        <source>started</source>
        <translation>empezada</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>inservible</translation>
    </message>
    <message>
        <source>Smallest, earliest or A first</source>
        <translation>Primero lo menor, lo más antiguo o la A</translation>
    </message>
    <message>
        <source>Largest, latest or Z first</source>
        <translation>Primero lo mayor, lo más reciente o la Z</translation>
    </message>
    <message>
        <source>Find a film</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a film by name</source>
        <translation>Buscar una radiografía por su nombre</translation>
    </message>
    <message>
        <source>Show films in this state</source>
        <translation>Mostrar radiografías en este estado</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Propuestas</translation>
    </message>
    <message>
        <source>Show films of this reader</source>
        <translation>Mostrar radiografías de este lector</translation>
    </message>
    <message>
        <source>Sort films by</source>
        <translation>Ordenar radiografías por</translation>
    </message>
    <message>
        <source>Project order</source>
        <translation>Orden del proyecto</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>Todos los lectores</translation>
    </message>
    <message>
        <source>Mine ({author})</source>
        <translation>Mías ({author})</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>Reader MM</source>
        <translation>Lector MM</translation>
    </message>
    <message>
        <source>{shown} of {films}</source>
        <translation>{shown} de {films}</translation>
    </message>
    <message>
        <source>Assign to me ({author})</source>
        <translation>Asignarme ({author})</translation>
    </message>
    <message>
        <source>Assign to a reader…</source>
        <translation>Asignar a un lector…</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>No asignar a nadie</translation>
    </message>
    <message>
        <source>Subject and dates…</source>
        <translation>Persona y fechas…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State and file name</source>
        <translation>Estado y nombre del archivo</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>Error esperado</translation>
    </message>
    <message>
        <source>Mean expected error of the points that a network predicted</source>
        <translation>Error medio esperado de los puntos que predijo una red</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress of the film: not started, started, predicted, done</source>
        <translation>Progreso de la radiografía: sin empezar, empezada, predicha, terminada</translation>
    </message>
    <message>
        <source>Reader to whom the film is assigned</source>
        <translation>Lector al que está asignada la radiografía</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadida</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Fecha de alta</translation>
    </message>
    <message>
        <source>When the film was added to the project</source>
        <translation>Cuándo se añadió la radiografía al proyecto</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiada</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Fecha de cambio</translation>
    </message>
    <message>
        <source>When the points of the film were last changed, by a reader or a network; not the date of its file</source>
        <translation>Cuándo se cambiaron por última vez los puntos de la radiografía, por un lector o una red; no es la fecha de su archivo</translation>
    </message>
    <message>
        <source>Reader: {reader}</source>
        <translation>Lector: {reader}</translation>
    </message>
    <message>
        <source>Added {time}</source>
        <translation>Añadida {time}</translation>
    </message>
    <message>
        <source>Points changed {time}</source>
        <translation>Puntos cambiados {time}</translation>
    </message>
    <message>
        <source>★ Suggested for labelling: {reason}. The marks last until the project is closed.</source>
        <translation>★ Propuesta para marcar: {reason}. Las señales duran hasta cerrar el proyecto.</translation>
    </message>
    <message>
        <source>Import points</source>
        <translation>Importar puntos</translation>
    </message>
    <message>
        <source>Table or folder with the points</source>
        <translation>Tabla o carpeta con los puntos</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabla…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Detectar automáticamente</translation>
    </message>
    <message>
        <source>Match films by file name only</source>
        <translation>Reconocer las radiografías solo por el nombre del archivo</translation>
    </message>
    <message>
        <source>Keep all points placed by a reader</source>
        <translation>Conservar todos los puntos colocados por un lector</translation>
    </message>
    <message>
        <source>Replace {points} placed by a reader</source>
        <translation>Reemplazar {points} de un lector</translation>
    </message>
    <message>
        <source>Reading the points…</source>
        <translation>Leyendo los puntos…</translation>
    </message>
    <message>
        <source>Leave out {points} of landmarks not in the list</source>
        <translation>Omitir {points} de puntos de referencia que no están en la lista</translation>
    </message>
    <message>
        <source>Films of this project have the same file names as in the source, but are in other folders.</source>
        <translation>Hay radiografías de este proyecto con los mismos nombres de archivo que en el origen, pero en otras carpetas.</translation>
    </message>
    <message>
        <source>The source has no points for any film of this project.</source>
        <translation>El origen no tiene puntos para ninguna radiografía de este proyecto.</translation>
    </message>
    <message>
        <source>Found: {films} of the project, {landmarks}.
{new} new, {replaced} already placed by a reader.</source>
        <translation>Encontrado: {films} del proyecto, {landmarks}.
Nuevos: {new}; ya colocados por un lector: {replaced}.</translation>
    </message>
    <message>
        <source>1 point is outside its film: was the table made for films of this size?</source>
        <translation>1 punto está fuera de su radiografía: ¿corresponde la tabla a radiografías de este tamaño?</translation>
    </message>
    <message>
        <source>{count} points are outside their films: was the table made for films of this size?</source>
        <translation>{count} puntos están fuera de sus radiografías: ¿corresponde la tabla a radiografías de este tamaño?</translation>
    </message>
    <message>
        <source>Films are named by their numbers alone, such as {film}, which in another project are other films: right only for the project that was exported.</source>
        <translation>Las radiografías se nombran solo por sus números, como {film}, que en otro proyecto son otras radiografías: correcto solo para el proyecto que se exportó.</translation>
    </message>
    <message>
        <source>Films not in the project, left out: {names}.</source>
        <translation>Radiografías que no están en el proyecto, omitidas: {names}.</translation>
    </message>
    <message>
        <source>Matched by file name only, the folders differ: {names}.</source>
        <translation>Reconocidas solo por el nombre del archivo, las carpetas son distintas: {names}.</translation>
    </message>
    <message>
        <source>Only the file name matches, the folders differ; left out: {names}.</source>
        <translation>Solo coincide el nombre del archivo, las carpetas son distintas; omitidas: {names}.</translation>
    </message>
    <message>
        <source>Spelled differently in the source: {names}.</source>
        <translation>En el origen se escribe de otro modo: {names}.</translation>
    </message>
    <message>
        <source>{name} (closest match: {film})</source>
        <translation>{name} (lo más parecido: {film})</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Reemplazarlos</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Table of points</source>
        <translation>Tabla de puntos</translation>
    </message>
    <message>
        <source>A table or file of points, or a folder of label files</source>
        <translation>Una tabla o un archivo de puntos, o una carpeta de archivos de puntos</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Leer de</translation>
    </message>
    <message>
        <source>Folder of label files</source>
        <translation>Carpeta de archivos de puntos</translation>
    </message>
    <message>
        <source>{count} of {film}</source>
        <translation>{count} de {film}</translation>
    </message>
    <message>
        <source>Landmark numbers start at 0 in the source: 0 is {landmark}.</source>
        <translation>En el origen, los números de los puntos de referencia empiezan en 0: 0 es {landmark}.</translation>
    </message>
    <message>
        <source>Films without any point in the source, skipped: {films}.</source>
        <translation>Radiografías sin ningún punto en el origen, omitidas: {films}.</translation>
    </message>
    <message>
        <source>Further landmarks not in the list: {count}; points left out: {points}.</source>
        <translation>Otros puntos de referencia que no están en la lista: {count}; puntos omitidos: {points}.</translation>
    </message>
    <message>
        <source>Films whose points are all at one position in the source, skipped as not labelled: {films}.</source>
        <translation>Radiografías cuyos puntos están todos en un mismo lugar en el origen, omitidas por no estar marcadas: {films}.</translation>
    </message>
    <message>
        <source>Several points of one film at 0, 0 in the source, left out as not placed: {points}.</source>
        <translation>Varios puntos de una radiografía en 0, 0 en el origen, omitidos por no estar colocados: {points}.</translation>
    </message>
    <message>
        <source>At 0, 0 in the source, where programs leave points that nobody has placed; please check: {points}.</source>
        <translation>En 0, 0 en el origen, donde los programas dejan los puntos que nadie ha colocado; compruebe: {points}.</translation>
    </message>
    <message>
        <source>Not drawn as points in the source, left out: {points}.</source>
        <translation>No dibujados como puntos en el origen, omitidos: {points}.</translation>
    </message>
    <message>
        <source>There are no landmark points in the source.</source>
        <translation>En el origen no hay puntos de referencia colocados.</translation>
    </message>
    <message>
        <source>{landmark} of {film}</source>
        <translation>{landmark} de {film}</translation>
    </message>
    <message>
        <source>the name of a landmark has {length} characters, and {most} at most were expected</source>
        <translation>el nombre de un punto de referencia tiene {length} caracteres, y se esperaban {most} como máximo</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>did you mean “{landmark}”?</source>
        <translation>¿quiso decir “{landmark}”?</translation>
    </message>
    <message>
        <source>1 point left out</source>
        <translation>1 punto omitido</translation>
    </message>
    <message>
        <source>{count} points left out</source>
        <translation>{count} puntos omitidos</translation>
    </message>
    <message>
        <source>The landmark list has no “{landmark}” ({points})</source>
        <translation>La lista no tiene “{landmark}” ({points})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Incluir subcarpetas</translation>
    </message>
    <message>
        <source>Include subfolders (counting: {films} so far)</source>
        <translation>Incluir subcarpetas (contando: {films} hasta ahora)</translation>
    </message>
    <message>
        <source>Include subfolders ({films})</source>
        <translation>Incluir subcarpetas ({films})</translation>
    </message>
    <message>
        <source>The folder “{folder}” has subfolders.</source>
        <translation>La carpeta “{folder}” tiene subcarpetas.</translation>
    </message>
    <message>
        <source>The folder “{folder}” itself contains {films}.</source>
        <translation>La carpeta “{folder}” contiene por sí misma {films}.</translation>
    </message>
    <message>
        <source>Add a folder of films</source>
        <translation>Añadir una carpeta de radiografías</translation>
    </message>
    <message>
        <source>Add films</source>
        <translation>Añadir radiografías</translation>
    </message>
    <message>
        <source>Click a row for its plot of Bland and Altman</source>
        <translation>Pulse una fila para ver su gráfico de Bland y Altman</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Films on which both have a value</source>
        <translation>Radiografías en las que ambos tienen un valor</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Sesgo</translation>
    </message>
    <message>
        <source>Mean difference, this project&apos;s reader less the other</source>
        <translation>Diferencia media, el lector de este proyecto menos el otro</translation>
    </message>
    <message>
        <source>Dahlberg</source>
        <translation>Dahlberg</translation>
    </message>
    <message>
        <source>Dahlberg&apos;s error of one reading; it contains the bias</source>
        <translation>Error de Dahlberg de una lectura; contiene el sesgo</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Limits of agreement: 95 of 100 differences lie between them</source>
        <translation>Límites de acuerdo: 95 de cada 100 diferencias quedan entre ellos</translation>
    </message>
    <message>
        <source>ICC(2,1)</source>
        <translation>ICC(2,1)</translation>
    </message>
    <message>
        <source>Absolute agreement, single reading, two-way random, with its 95 % interval</source>
        <translation>Acuerdo absoluto, lectura única, dos vías aleatorio, con su intervalo del 95 %</translation>
    </message>
    <message>
        <source>ICC(3,1)</source>
        <translation>ICC(3,1)</translation>
    </message>
    <message>
        <source>Consistency, single reading, two-way mixed, with its 95 % interval</source>
        <translation>Consistencia, lectura única, dos vías mixto, con su intervalo del 95 %</translation>
    </message>
    <message>
        <source>CCC</source>
        <translation>CCC</translation>
    </message>
    <message>
        <source>Lin&apos;s concordance</source>
        <translation>Concordancia de Lin</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Punto de referencia</translation>
    </message>
    <message>
        <source>Click a row for its scattergram</source>
        <translation>Pulse una fila para ver su diagrama de dispersión</translation>
    </message>
    <message>
        <source>Films on which both have placed it</source>
        <translation>Radiografías en las que ambos lo han colocado</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Mean radial error</source>
        <translation>Error radial medio</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>DE</translation>
    </message>
    <message>
        <source>Standard deviation of the radial errors</source>
        <translation>Desviación estándar de los errores radiales</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Bias forwards; on the film to the right where the list does not tell which way a face looks</source>
        <translation>Sesgo hacia delante; en la radiografía hacia la derecha donde la lista no dice hacia dónde mira la cara</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Bias downwards</source>
        <translation>Sesgo hacia abajo</translation>
    </message>
    <message>
        <source>Error x</source>
        <translation>Error x</translation>
    </message>
    <message>
        <source>Method error of one reading along x, without the bias</source>
        <translation>Error del método de una lectura a lo largo de x, sin el sesgo</translation>
    </message>
    <message>
        <source>Error y</source>
        <translation>Error y</translation>
    </message>
    <message>
        <source>Method error of one reading along y, without the bias</source>
        <translation>Error del método de una lectura a lo largo de y, sin el sesgo</translation>
    </message>
    <message>
        <source>≤ 2 mm %</source>
        <translation>≤ 2 mm %</translation>
    </message>
    <message>
        <source>Share of films on which both are within 2 mm</source>
        <translation>Proporción de radiografías en las que ambos están a 2 mm como máximo</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Observadores</translation>
    </message>
    <message>
        <source>Compare with a project or table…</source>
        <translation>Comparar con un proyecto o una tabla…</translation>
    </message>
    <message>
        <source>Compare with the network</source>
        <translation>Comparar con la red</translation>
    </message>
    <message>
        <source>Compare with my second reading</source>
        <translation>Comparar con mi segunda lectura</translation>
    </message>
    <message>
        <source>Read some films again…</source>
        <translation>Volver a leer radiografías…</translation>
    </message>
    <message>
        <source>Save tables and plots…</source>
        <translation>Guardar tablas y gráficos…</translation>
    </message>
    <message>
        <source>CSV and SVG files in a folder; films are named by their ids alone</source>
        <translation>Archivos CSV y SVG en una carpeta; las radiografías figuran solo con su identificador</translation>
    </message>
    <message>
        <source>Plot of the selected row</source>
        <translation>Gráfico de la fila seleccionada</translation>
    </message>
    <message>
        <source>Compare with a project or table</source>
        <translation>Comparar con un proyecto o una tabla</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>Comparing the readings…</source>
        <translation>Comparando las lecturas…</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>este proyecto</translation>
    </message>
    <message>
        <source>{films} of “{reader}” could not be matched with one of this project: left out.</source>
        <translation>{films} de «{reader}» no se pudieron emparejar con ninguna de este proyecto: omitidas.</translation>
    </message>
    <message>
        <source>second reading</source>
        <translation>segunda lectura</translation>
    </message>
    <message>
        <source>Folder for tables and plots</source>
        <translation>Carpeta para tablas y gráficos</translation>
    </message>
    <message>
        <source>Tables and plots saved: {folder}</source>
        <translation>Tablas y gráficos guardados: {folder}</translation>
    </message>
    <message>
        <source>Choose what to compare with: the same films read again, by another reader, or by the network.</source>
        <translation>Elija con qué comparar: las mismas radiografías leídas de nuevo, por otro lector o por la red.</translation>
    </message>
    <message>
        <source>Both readings have no landmark of one film in common.</source>
        <translation>Las dos lecturas no tienen en común ningún punto de una misma radiografía.</translation>
    </message>
    <message>
        <source>{first} less {second} on {films}.</source>
        <translation>{first} menos {second} en {films}.</translation>
    </message>
    <message>
        <source>Landmarks, {unit}</source>
        <translation>Puntos de referencia, {unit}</translation>
    </message>
    <message>
        <source>Below 25 films no error figure is reliable.</source>
        <translation>Con menos de 25 radiografías ninguna cifra de error es fiable.</translation>
    </message>
    <message>
        <source>A spacing is not known: landmarks are compared in pixels.</source>
        <translation>No se conoce un tamaño de píxel: los puntos se comparan en píxeles.</translation>
    </message>
    <message>
        <source>Bias: mean difference. Dahlberg: error of one reading; it contains the bias. Limits: of agreement, which hold 95 of 100 differences. ICC(2,1): absolute agreement, ICC(3,1): consistency, each with its 95 % interval. CCC: Lin’s concordance. Mean and SD: of the distances. x: forwards, y: down; where it is not known which way a face looks, to the right and down on the film. Error: method error of one reading, without the bias.</source>
        <translation>Sesgo: diferencia media. Dahlberg: error de una lectura; contiene el sesgo. Límites: de concordancia, contienen 95 de 100 diferencias. ICC(2,1): concordancia absoluta, ICC(3,1): consistencia, cada uno con su intervalo del 95 %. CCC: concordancia de Lin. Media y SD: de las distancias. x: hacia delante, y: hacia abajo; si no se sabe hacia dónde mira la cara, a la derecha y abajo en la radiografía. Error: error de método de una lectura, sin el sesgo.</translation>
    </message>
    <message>
        <source>Points that began as a network&apos;s lean towards it.</source>
        <translation>Los puntos que puso primero una red se inclinan hacia ella.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punto</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>colocado</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corregido</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>occluded</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>{state}, occluded</source>
        <translation>{state}, oculto</translation>
    </message>
    <message>
        <source>Add films with File &gt; Add a folder of films.</source>
        <translation>Añada radiografías con Archivo &gt; Añadir una carpeta de radiografías.</translation>
    </message>
    <message>
        <source>Choose a landmark list with File &gt; Landmark list.</source>
        <translation>Elija una lista con Archivo &gt; Lista de puntos de referencia.</translation>
    </message>
    <message>
        <source>Click away from the points, or press Tab, to continue placing.</source>
        <translation>Haga clic fuera de los puntos, o pulse Tab, para seguir colocando.</translation>
    </message>
    <message>
        <source>Drag wrong points into place; Enter confirms the others and shows the next film.</source>
        <translation>Arrastre los puntos erróneos a su sitio; Intro confirma los demás y muestra la radiografía siguiente.</translation>
    </message>
    <message>
        <source>All landmarks are placed</source>
        <translation>Todos los puntos de referencia están colocados</translation>
    </message>
    <message>
        <source>Enter shows the next film. Drag a point to move it.</source>
        <translation>Intro muestra la radiografía siguiente. Arrastre un punto para moverlo.</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Puntos de referencia</translation>
    </message>
    <message>
        <source>No film</source>
        <translation>Sin radiografía</translation>
    </message>
    <message>
        <source>Move: {landmark}</source>
        <translation>Mover: {landmark}</translation>
    </message>
    <message>
        <source>No landmarks</source>
        <translation>Sin puntos de referencia</translation>
    </message>
    <message>
        <source>{count} landmarks are missing</source>
        <translation>Faltan {count} puntos de referencia</translation>
    </message>
    <message>
        <source>1 landmark is missing</source>
        <translation>Falta 1 punto de referencia</translation>
    </message>
    <message>
        <source>{count} predicted</source>
        <translation>{count} por revisar</translation>
    </message>
    <message>
        <source>Selected: {landmark}</source>
        <translation>Seleccionado: {landmark}</translation>
    </message>
    <message>
        <source>Next: {landmark}</source>
        <translation>Siguiente: {landmark}</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Merge {project}</source>
        <translation>Combinar {project}</translation>
    </message>
    <message>
        <source>{landmarks} placed differently by the two readers:</source>
        <translation>{landmarks} colocados de forma distinta por los dos lectores:</translation>
    </message>
    <message>
        <source>{films} in both projects, matched by content.</source>
        <translation>{films} en ambos proyectos, reconocidas por su contenido.</translation>
    </message>
    <message>
        <source>{films} only in the other project, added with all points.</source>
        <translation>{films} solo en el otro proyecto, se añaden con todos los puntos.</translation>
    </message>
    <message>
        <source>{points} only in the other project.</source>
        <translation>{points} solo en el otro proyecto.</translation>
    </message>
    <message>
        <source>Of {films} only the other project knows a pixel size, subject, date, age, sex or reader: kept.</source>
        <translation>De {films} solo el otro proyecto conoce el tamaño de píxel, la persona, la fecha, la edad, el sexo o el lector: se conservan.</translation>
    </message>
    <message>
        <source>Not in the landmark list: {names}. The points are kept, and appear once the landmarks are added.</source>
        <translation>No están en la lista: {names}. Los puntos se conservan y aparecen cuando se añadan los puntos de referencia.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Entrenada</translation>
    </message>
    <message>
        <source>When its training ended</source>
        <translation>Cuándo terminó su entrenamiento</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>Held-back error</source>
        <translation>Error en reserva</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Intactos</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movidos</translation>
    </message>
    <message>
        <source>Networks of this project</source>
        <translation>Redes de este proyecto</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>Select one to use it from now on, or two to compare them.</source>
        <translation>Seleccione una para usarla desde ahora, o dos para compararlas.</translation>
    </message>
    <message>
        <source>There is no network yet: label some films, then train.</source>
        <translation>Aún no hay ninguna red: marque algunas radiografías y después entrene.</translation>
    </message>
    <message>
        <source>Comparing: {step} of {steps} films predicted.</source>
        <translation>Comparación: {step} de {steps} radiografías predichas.</translation>
    </message>
    <message>
        <source>The network in use makes the predictions, and the next round starts from it</source>
        <translation>La red en uso hace las predicciones, y la ronda siguiente parte de ella</translation>
    </message>
    <message>
        <source>Number of films with your points that it learned from</source>
        <translation>Número de radiografías con puntos suyos de las que aprendió</translation>
    </message>
    <message>
        <source>Number of training updates</source>
        <translation>Número de pasos de entrenamiento</translation>
    </message>
    <message>
        <source>Error on films that you labelled without predictions, measured before it also learned from them; needs at least five labelled films</source>
        <translation>Error en radiografías que usted marcó sin predicciones, medido antes de que también aprendiera de ellas; requiere al menos cinco radiografías marcadas</translation>
    </message>
    <message>
        <source>Share of its points that you confirmed without moving them</source>
        <translation>Proporción de sus puntos que usted confirmó sin moverlos</translation>
    </message>
    <message>
        <source>Number of its points that you moved, and how far (median)</source>
        <translation>Número de sus puntos que usted movió, y cuánto (mediana)</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>It is not known which films {network} learned from, so no film is certain to be new to it.</source>
        <translation>No se sabe de qué radiografías aprendió la {network}, así que ninguna le es nueva con seguridad.</translation>
    </message>
    <message>
        <source>There is no film yet that you finished without predictions and that neither network has learned from. A prediction that you kept cannot measure the error: label some films before they are predicted.</source>
        <translation>Aún no hay ninguna radiografía que usted haya terminado sin predicciones y de la que ninguna de las dos redes haya aprendido. Una predicción que usted dejó intacta no puede medir el error: marque algunas radiografías antes de que se predigan.</translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation>Eliminar una red</translation>
    </message>
    <message>
        <source>Delete {network}?</source>
        <translation>¿Eliminar la {network}?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} de {steps}</translation>
    </message>
    <message>
        <source>{network} (in use)</source>
        <translation>{network} (en uso)</translation>
    </message>
    <message>
        <source>{network} (stopped early)</source>
        <translation>{network} (detenida pronto)</translation>
    </message>
    <message>
        <source>The points it predicted, and your changes to them, are kept. Undo brings the network back.</source>
        <translation>Los puntos que predijo, y lo que usted hizo con ellos, se conservan. Deshacer recupera la red.</translation>
    </message>
    <message>
        <source>the built-in network</source>
        <translation>la red incluida</translation>
    </message>
    <message>
        <source>It is in use; {network} will be used instead.</source>
        <translation>Está en uso; después se usará {network}.</translation>
    </message>
    <message>
        <source>Landmark Studio projects (*{suffix})</source>
        <translation>Proyectos de Landmark Studio (*{suffix})</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>De un archivo…</translation>
    </message>
    <message>
        <source>Landmarks of the list</source>
        <translation>Puntos de referencia de la lista</translation>
    </message>
    <message>
        <source>Landmark list</source>
        <translation>Lista de puntos de referencia</translation>
    </message>
    <message>
        <source>Landmark lists (*.json)</source>
        <translation>Listas de puntos de referencia (*.json)</translation>
    </message>
    <message>
        <source>No landmarks yet; add a list later with File &gt; Landmark list.</source>
        <translation>Aún no hay puntos de referencia; añada una lista después con Archivo &gt; Lista de puntos de referencia.</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>{name} (no se puede leer)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Proyecto nuevo</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Archivo del proyecto</translation>
    </message>
    <message>
        <source>The folder with the x-rays</source>
        <translation>La carpeta con las radiografías</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Crear proyecto</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Guardar el proyecto como</translation>
    </message>
    <message>
        <source>Choose the folder with the x-rays.</source>
        <translation>Elija la carpeta con las radiografías.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Esta carpeta no existe.</translation>
    </message>
    <message>
        <source>Choose where to save the project.</source>
        <translation>Elija dónde guardar el proyecto.</translation>
    </message>
    <message>
        <source>A project with that name already exists: open it, or choose another name.</source>
        <translation>Ya existe un proyecto con ese nombre: ábralo o elija otro nombre.</translation>
    </message>
    <message>
        <source>This landmark list cannot be used.</source>
        <translation>Esta lista de puntos de referencia no se puede usar.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Something went wrong in Landmark Studio.</source>
        <translation>Algo ha fallado en Landmark Studio.</translation>
    </message>
    <message>
        <source>Every finished edit is saved. You can continue; if the window behaves oddly, close it and open the project again. Please copy the details and send them to us.</source>
        <translation>Cada cambio terminado está guardado. Puede continuar; si la ventana se comporta de forma extraña, ciérrela y vuelva a abrir el proyecto. Por favor, copie los detalles y envíenoslos.</translation>
    </message>
    <message>
        <source>last training on {device}</source>
        <translation>último entrenamiento con {device}</translation>
    </message>
    <message>
        <source>Place landmarks on a few x-rays, train, and correct the rest.</source>
        <translation>Coloque puntos de referencia en unas pocas radiografías, entrene y corrija el resto.</translation>
    </message>
    <message>
        <source>For research use. Not a medical device.</source>
        <translation>Para uso en investigación. No es un producto sanitario.</translation>
    </message>
    <message>
        <source>{count} CPU cores</source>
        <translation>{count} núcleos de CPU</translation>
    </message>
    <message>
        <source>Log: {log}
Settings: {settings}</source>
        <translation>Registro: {log}
Ajustes: {settings}</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>calibrado</translation>
    </message>
    <message>
        <source>PixelSpacing of the file, in the plane of the patient.</source>
        <translation>PixelSpacing del archivo, en el plano del paciente.</translation>
    </message>
    <message>
        <source>corrected for magnification</source>
        <translation>corregido por magnificación</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file divided by its magnification factor.</source>
        <translation>ImagerPixelSpacing del archivo dividido por su factor de magnificación.</translation>
    </message>
    <message>
        <source>detector plane, uncorrected</source>
        <translation>plano del detector, sin corregir</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file: lengths in the patient are smaller by the magnification.</source>
        <translation>ImagerPixelSpacing del archivo: las longitudes en el paciente son menores, según la magnificación.</translation>
    </message>
    <message>
        <source>scanned film</source>
        <translation>película escaneada</translation>
    </message>
    <message>
        <source>The resolution at which the film was scanned.</source>
        <translation>La resolución a la que se escaneó la radiografía.</translation>
    </message>
    <message>
        <source>by ruler</source>
        <translation>con regla</translation>
    </message>
    <message>
        <source>Calibrated by a reader with a ruler in the image.</source>
        <translation>Calibrado por un lector con una regla en la imagen.</translation>
    </message>
    <message>
        <source>The file does not state the size of its pixels. Set it with File &gt; Pixel spacing.</source>
        <translation>El archivo no indica el tamaño de sus píxeles. Fíjelo con Archivo &gt; Tamaño de píxel.</translation>
    </message>
    <message>
        <source>The two ends of the ruler are at the same point.</source>
        <translation>Los dos extremos de la regla están en el mismo punto.</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>introducido</translation>
    </message>
    <message>
        <source>Typed in or imported by a reader.</source>
        <translation>Introducido o importado por un lector.</translation>
    </message>
    <message>
        <source>spacing unknown</source>
        <translation>tamaño de píxel desconocido</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Cola de revisión</translation>
    </message>
    <message>
        <source>Films to be read again, in an order of their own. Enter shows the next film.</source>
        <translation>Radiografías que hay que volver a leer, en un orden propio. Intro muestra la siguiente.</translation>
    </message>
    <message>
        <source>Largest expected error first. N shows the next film, Enter confirms it.</source>
        <translation>Primero el mayor error esperado. N muestra la radiografía siguiente, Intro la confirma.</translation>
    </message>
    <message>
        <source>Films with predicted points appear here, the most doubtful first.</source>
        <translation>Aquí aparecen las radiografías con puntos predichos, primero las más dudosas.</translation>
    </message>
    <message>
        <source>The error of these points is unknown.</source>
        <translation>El error de estos puntos es desconocido.</translation>
    </message>
    <message>
        <source>{count} started</source>
        <translation>{count} empezadas</translation>
    </message>
    <message>
        <source>{count} not started</source>
        <translation>{count} sin empezar</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} terminadas</translation>
    </message>
    <message>
        <source>The network that predicted the points</source>
        <translation>La red que predijo los puntos</translation>
    </message>
    <message>
        <source>Number of its points that you moved or marked absent, and how far you moved them (median)</source>
        <translation>Número de sus puntos que usted movió o marcó como ausentes, y cuánto los movió (mediana)</translation>
    </message>
    <message>
        <source>Points kept and moved, by network</source>
        <translation>Puntos conservados y movidos, por red</translation>
    </message>
    <message>
        <source>{count} by {far}</source>
        <translation>{count} en {far}</translation>
    </message>
    <message>
        <source>{kept} of {points} on {films} kept unchanged</source>
        <translation>{kept} de {points} en {films} conservados sin cambios</translation>
    </message>
    <message>
        <source>the others moved by {mean} on average</source>
        <translation>los demás se movieron {mean} de media</translation>
    </message>
    <message>
        <source>The sample cannot be written: {error}.</source>
        <translation>No se puede escribir el ejemplo: {error}.</translation>
    </message>
    <message>
        <source>Free some space, or make the folder writable.</source>
        <translation>Libere espacio o permita escribir en la carpeta.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Abrev.</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definición</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Creada</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>dañada</translation>
    </message>
    <message>
        <source>The project goes back to how it was when the selected backup was made. How it is now is kept as a backup, too, so you can come back.</source>
        <translation>El proyecto vuelve a estar como cuando se hizo la copia elegida. El estado actual se guarda también como copia, de modo que puede volver a él.</translation>
    </message>
    <message>
        <source>The project goes back to how it was when the selected backup was made. The damaged file is kept beside it.</source>
        <translation>El proyecto vuelve a estar como cuando se hizo la copia elegida. El archivo dañado se conserva junto a él.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Todavía no hay ninguna copia de seguridad.</translation>
    </message>
    <message>
        <source>1 backup</source>
        <translation>1 copia</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} copias</translation>
    </message>
    <message>
        <source>{backups}, {size} of at most {most} GB, in {folder}</source>
        <translation>{backups}, {size} de un máximo de {most} GB, en {folder}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>A landmark for each line of the clipboard: name, abbreviation, definition</source>
        <translation>Un punto por cada línea del portapapeles: nombre, abreviatura, definición</translation>
    </message>
    <message>
        <source>Discard the changes to the landmark list?</source>
        <translation>¿Descartar los cambios en la lista de puntos de referencia?</translation>
    </message>
    <message>
        <source>1 point of {names} stays in the project, but is neither shown nor exported.</source>
        <translation>1 punto de {names} se conserva en el proyecto, pero no se muestra ni se exporta.</translation>
    </message>
    <message>
        <source>{count} points of {names} stay in the project, but are neither shown nor exported.</source>
        <translation>{count} puntos de {names} se conservan en el proyecto, pero no se muestran ni se exportan.</translation>
    </message>
    <message>
        <source>To see the points again, add the landmark again or use Undo.</source>
        <translation>Para volver a ver los puntos, añada de nuevo el punto de referencia o use Deshacer.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>Otra lista…</translation>
    </message>
    <message>
        <source>Another landmark list</source>
        <translation>Otra lista de puntos de referencia</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Shortcut for {action}</source>
        <translation>Atajo de {action}</translation>
    </message>
    <message>
        <source>{key} is assigned twice: {one}, {other}.</source>
        <translation>{key} está asignado dos veces: {one}, {other}.</translation>
    </message>
    <message>
        <source>How the film is displayed. The film itself and the positions of the points do not change.</source>
        <translation>Cómo se muestra la radiografía. Ni ella ni las posiciones de los puntos cambian.</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>valor {value}</translation>
    </message>
    <message>
        <source>local contrast</source>
        <translation>contraste local</translation>
    </message>
    <message>
        <source>Read-only. {reason}</source>
        <translation>Solo lectura. {reason}</translation>
    </message>
    <message>
        <source>Examines all films without labels and marks the {count} that represent the set best, to be labelled first. The marks last until the project is closed.</source>
        <translation>Examina todas las radiografías sin marcas y señala las {count} que mejor representan al conjunto, para marcarlas primero. Las señales duran hasta cerrar el proyecto.</translation>
    </message>
    <message>
        <source>None of the films of the project can be read.</source>
        <translation>No se puede leer ninguna radiografía del proyecto.</translation>
    </message>
    <message>
        <source>Put the films back where they were, or use File &gt; Find missing films.</source>
        <translation>Devuelva las radiografías a su lugar o use Archivo &gt; Buscar radiografías perdidas.</translation>
    </message>
    <message>
        <source>You have started on every film: there is none left to suggest.</source>
        <translation>Ha empezado con todas las radiografías: no queda ninguna que proponer.</translation>
    </message>
    <message>
        <source>1 film is suggested, marked ★ in the list. S shows it.</source>
        <translation>Se propone 1 radiografía, marcada con ★ en la lista. S la muestra.</translation>
    </message>
    <message>
        <source>{count} films are suggested, marked ★ in the list. S shows the next one.</source>
        <translation>Se proponen {count} radiografías, marcadas con ★ en la lista. S muestra la siguiente.</translation>
    </message>
    <message>
        <source>Predicting {films} on {device}.</source>
        <translation>Prediciendo {films} con {device}.</translation>
    </message>
    <message>
        <source>Examining {films} on {device}.</source>
        <translation>Examinando {films} con {device}.</translation>
    </message>
    <message>
        <source>Comparing networks on {films} on {device}.</source>
        <translation>Comparando redes en {films} con {device}.</translation>
    </message>
    <message>
        <source>Learning from {films} on {device}.</source>
        <translation>Aprendiendo de {films} con {device}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Points that you kept cannot measure the error of a network. It is measured on films that you labelled without predictions and that are held back while the network learns.</source>
        <translation>Los puntos que usted dejó intactos no pueden medir el error de una red. Se mide en radiografías que usted marcó sin predicciones y que se dejan en reserva mientras la red aprende.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>This project is a second reading, from which no network learns.</source>
        <translation>Este proyecto es una segunda lectura, de la que ninguna red aprende.</translation>
    </message>
    <message>
        <source>{films}; {round} starts from the built-in network.</source>
        <translation>{films}; la {round} parte de la red incluida.</translation>
    </message>
    <message>
        <source>Suggested films (★) remaining: {count}.</source>
        <translation>Radiografías propuestas (★) pendientes: {count}.</translation>
    </message>
    <message>
        <source>1 labelled film</source>
        <translation>1 radiografía marcada</translation>
    </message>
    <message>
        <source>{count} labelled films</source>
        <translation>{count} radiografías marcadas</translation>
    </message>
    <message>
        <source>{films}, {count} started</source>
        <translation>{films}, {count} empezadas</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Preparando…</translation>
    </message>
    <message>
        <source>Estimating the time…</source>
        <translation>Calculando el tiempo…</translation>
    </message>
    <message>
        <source>Too few films for a reliable figure.</source>
        <translation>Muy pocas radiografías para una cifra fiable.</translation>
    </message>
    <message>
        <source>Stop now; what has been learned so far is kept</source>
        <translation>Detener ahora; lo aprendido hasta ahora se conserva</translation>
    </message>
    <message>
        <source>{films}; {round} starts from {network}.</source>
        <translation>{films}; la {round} parte de la {network}.</translation>
    </message>
    <message>
        <source>Place the landmarks on the suggested films (★), then train.</source>
        <translation>Coloque los puntos de referencia en las radiografías propuestas (★) y después entrene.</translation>
    </message>
    <message>
        <source>Place the landmarks on about five films, then train.</source>
        <translation>Coloque los puntos de referencia en unas cinco radiografías y después entrene.</translation>
    </message>
    <message>
        <source>Train {round}</source>
        <translation>Entrenar la {round}</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>Stopping: keeping the best so far…</source>
        <translation>Deteniendo: se conserva lo mejor hasta ahora…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Quedan {time}</translation>
    </message>
    <message>
        <source>{network}: {share} % of points kept on {films} that you checked.</source>
        <translation>{network}: {share} % de sus puntos intactos en {films} que usted revisó.</translation>
    </message>
    <message>
        <source>Error on {films} held back: {error}.</source>
        <translation>Error en {films} en reserva: {error}.</translation>
    </message>
    <message>
        <source>Close the other window, or save a copy and train that.</source>
        <translation>Cierre la otra ventana, o guarde una copia y entrene con ella.</translation>
    </message>
    <message>
        <source>No landmark has been placed on any film yet, so there is nothing to learn from.</source>
        <translation>Aún no hay ningún punto de referencia colocado, así que no hay de qué aprender.</translation>
    </message>
    <message>
        <source>{device}, no GPU available</source>
        <translation>{device}, sin GPU disponible</translation>
    </message>
    <message>
        <source>The network was saved as {network}.</source>
        <translation>La red se guardó como {network}.</translation>
    </message>
    <message>
        <source>Stopped: the networks were not compared.</source>
        <translation>Detenido: las redes no se han comparado.</translation>
    </message>
    <message>
        <source>The networks have been compared.</source>
        <translation>Las redes se han comparado.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to save.</source>
        <translation>Detenido antes de que hubiera algo que guardar.</translation>
    </message>
    <message>
        <source>Stopped after {step} of {steps} updates. The network so far was saved as {network}.</source>
        <translation>Detenido tras {step} de {steps} pasos. La red obtenida se guardó como {network}.</translation>
    </message>
    <message>
        <source>{network} has been trained.</source>
        <translation>{network} se ha entrenado.</translation>
    </message>
    <message>
        <source>Stopped too early to be reliable, so it is not used and its error is unknown. Press Train to continue training.</source>
        <translation>Detenida demasiado pronto para ser fiable; por eso no se usa y se desconoce su error. Pulse Entrenar para continuar.</translation>
    </message>
    <message>
        <source>Place the landmarks on about five films, then press Train.</source>
        <translation>Coloque los puntos de referencia en unas cinco radiografías y pulse Entrenar.</translation>
    </message>
    <message>
        <source>Stopped. {network} has predicted {count} of {films}.</source>
        <translation>Detenido. {network} ha predicho {count} de {films}.</translation>
    </message>
    <message>
        <source>{films} predicted by {network}.</source>
        <translation>{films} con predicción de la {network}.</translation>
    </message>
    <message>
        <source>flipped, then {turn}</source>
        <translation>volteada y después {turn}</translation>
    </message>
    <message>
        <source>rotated 90° right</source>
        <translation>girada 90° a la derecha</translation>
    </message>
    <message>
        <source>rotated 90° left</source>
        <translation>girada 90° a la izquierda</translation>
    </message>
    <message>
        <source>rotated 180°</source>
        <translation>girada 180°</translation>
    </message>
    <message>
        <source>flipped horizontally</source>
        <translation>volteada horizontalmente</translation>
    </message>
    <message>
        <source>flipped vertically</source>
        <translation>volteada verticalmente</translation>
    </message>
    <message>
        <source>Place the landmarks on five to ten x-rays, press Train, and correct the predictions on the rest.</source>
        <translation>Coloque los puntos de referencia en cinco a diez radiografías, pulse Entrenar y corrija las predicciones en las demás.</translation>
    </message>
    <message>
        <source>New project from a folder of x-rays…</source>
        <translation>Proyecto nuevo de una carpeta de radiografías…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Abrir un proyecto…</translation>
    </message>
    <message>
        <source>Explore a sample project</source>
        <translation>Explorar un proyecto de ejemplo</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Proyectos recientes</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has a landmark without a name.</source>
        <translation>La lista “{list_name}” tiene un punto de referencia sin nombre.</translation>
    </message>
    <message>
        <source>Name it, or remove it.</source>
        <translation>Póngale nombre o quítelo.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has {landmarks} twice.</source>
        <translation>La lista “{list_name}” contiene {landmarks} dos veces.</translation>
    </message>
    <message>
        <source>Give every landmark its own name.</source>
        <translation>Dé a cada punto de referencia un nombre propio.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” defines a midpoint of left and right inconsistently.</source>
        <translation>La lista “{list_name}” define de forma contradictoria un punto medio entre izquierda y derecha.</translation>
    </message>
    <message>
        <source>Give every midpoint its own left and right landmark.</source>
        <translation>Dé a cada punto medio su propio punto de referencia izquierdo y derecho.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has no landmark “{name}”.</source>
        <translation>La lista “{list_name}” no tiene el punto de referencia “{name}”.</translation>
    </message>
    <message>
        <source>Choose the landmark list that was used for these points, or add the landmark.</source>
        <translation>Elija la lista que se usó para estos puntos o añada el punto de referencia.</translation>
    </message>
    <message>
        <source>This is not a landmark list: {reason}.</source>
        <translation>Esto no es una lista de puntos de referencia: {reason}.</translation>
    </message>
    <message>
        <source>Choose a JSON file written by Landmark Studio, with the keys name and landmarks.</source>
        <translation>Elija un archivo JSON de Landmark Studio con las claves name y landmarks.</translation>
    </message>
    <message>
        <source>{place} is no text</source>
        <translation>{place} no es texto</translation>
    </message>
    <message>
        <source>{place} is no text in UTF-8</source>
        <translation>{place} no es texto en UTF-8</translation>
    </message>
    <message>
        <source>The landmark list cannot be read: {reason}.</source>
        <translation>No se puede leer la lista de puntos de referencia: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>The name of landmark {number} has {length} characters.</source>
        <translation>El nombre del punto de referencia {number} tiene {length} caracteres.</translation>
    </message>
    <message>
        <source>Names of up to {most} characters can be used: shorten it.</source>
        <translation>Los nombres pueden tener hasta {most} caracteres: acórtelo.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}.</source>
        <translation>No se puede escribir el archivo: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then save again.</source>
        <translation>Libere espacio o elija otra carpeta y vuelva a guardar.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Esto es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>Choose a file name inside this folder.</source>
        <translation>Elija un nombre de archivo dentro de esta carpeta.</translation>
    </message>
    <message>
        <source>A file that no such export has written lies there, and would be overwritten.</source>
        <translation>Allí hay un archivo que ninguna exportación de este tipo ha escrito, y se sobrescribiría.</translation>
    </message>
    <message>
        <source>Choose another name, or add --force; the file was not changed.</source>
        <translation>Elija otro nombre o añada --force; el archivo no se ha modificado.</translation>
    </message>
    <message>
        <source>This is the name of {kind}, which would be overwritten.</source>
        <translation>Con este nombre ya existe {kind}; su contenido se sobrescribiría.</translation>
    </message>
    <message>
        <source>Choose another name; the file was not changed.</source>
        <translation>Elija otro nombre; el archivo no se ha modificado.</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>un proyecto</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>una red</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>The folder cannot be created: {reason}.</source>
        <translation>No se puede crear la carpeta: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The file cannot be removed: {reason}.</source>
        <translation>No se puede eliminar el archivo: {reason}.</translation>
    </message>
    <message>
        <source>“{cell}” is not a number</source>
        <translation>“{cell}” no es un número</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {found}.</source>
        <translation>Línea {line}, columna “{column}”: {found}.</translation>
    </message>
    <message>
        <source>Correct the table and import it again; nothing was imported.</source>
        <translation>Corrija la tabla e impórtela de nuevo; no se importó nada.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>The column {columns} appears twice</source>
        <translation>La columna {columns} aparece dos veces</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Línea {line}: {reason}</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>La tabla está vacía</translation>
    </message>
    <message>
        <source>some numbers have a comma and others a point, so “{cell}” may mean thousands</source>
        <translation>algunos números llevan coma y otros punto, de modo que «{cell}» puede indicar miles</translation>
    </message>
    <message>
        <source>Line {line} has {cells} cells, the header has {columns}</source>
        <translation>La línea {line} tiene {cells} celdas, el encabezado {columns}</translation>
    </message>
    <message>
        <source>The table cannot be read: {reason}.</source>
        <translation>No se puede leer la tabla: {reason}.</translation>
    </message>
    <message>
        <source>The table is not text in UTF-8 (line {line}).</source>
        <translation>La tabla no es texto en UTF-8 (línea {line}).</translation>
    </message>
    <message>
        <source>In Excel, save it as “CSV UTF-8 (comma separated)”, and import that.</source>
        <translation>En Excel, guárdela como “CSV UTF-8 (delimitado por comas)” e impórtela.</translation>
    </message>
    <message>
        <source>Correct the table and import it again.</source>
        <translation>Corrija la tabla e impórtela de nuevo.</translation>
    </message>
    <message>
        <source>the landmark list has no landmark “{landmark}”</source>
        <translation>la lista no tiene el punto de referencia “{landmark}”</translation>
    </message>
    <message>
        <source>the task has several pictures, and none is called “{name}”</source>
        <translation>la tarea tiene varias imágenes y ninguna se llama “{name}”</translation>
    </message>
    <message>
        <source>the film was rotated by {angle}°, so the positions of its points are ambiguous</source>
        <translation>la radiografía se giró {angle}°, por lo que las posiciones de sus puntos son ambiguas</translation>
    </message>
    <message>
        <source>no film is named</source>
        <translation>no se nombra ninguna radiografía</translation>
    </message>
    <message>
        <source>several texts may name the film: {names}</source>
        <translation>varios textos pueden nombrar la radiografía: {names}</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>falta el número</translation>
    </message>
    <message>
        <source>millimetres per pixel must be between {least} and {most}</source>
        <translation>los milímetros por píxel deben estar entre {least} y {most}</translation>
    </message>
    <message>
        <source>“{film}” has a different spacing in an earlier line</source>
        <translation>“{film}” tiene otro tamaño de píxel en una línea anterior</translation>
    </message>
    <message>
        <source>A table of spacings has the columns image, mm_per_px_x and mm_per_px_y.</source>
        <translation>Una tabla de tamaños de píxel tiene las columnas image, mm_per_px_x y mm_per_px_y.</translation>
    </message>
    <message>
        <source>“{cell}” is not one of {known}</source>
        <translation>“{cell}” no es ninguno de {known}</translation>
    </message>
    <message>
        <source>Line 1: the column “{column}” seems to belong to “{landmark}”, but there is no pair of columns such as S_x, S_y.</source>
        <translation>Línea 1: la columna “{column}” parece ser de “{landmark}”, pero no hay un par de columnas como S_x, S_y.</translation>
    </message>
    <message>
        <source>Name the two columns of each landmark like S_x and S_y, or remove them.</source>
        <translation>Nombre las dos columnas de cada punto de referencia como S_x y S_y, o quítelas.</translation>
    </message>
    <message>
        <source>Line 1: there is no column “{name}”; the columns are {columns}.</source>
        <translation>Línea 1: no hay columna “{name}”; hay {columns}.</translation>
    </message>
    <message>
        <source>A table has the columns image, landmark, x, y; or image and a pair of columns such as S_x, S_y.</source>
        <translation>Una tabla tiene las columnas image, landmark, x, y; o image y pares de columnas como S_x, S_y.</translation>
    </message>
    <message>
        <source>There is no label file in this folder.</source>
        <translation>No hay ningún archivo de puntos en esta carpeta.</translation>
    </message>
    <message>
        <source>{one} and {other} would both be written to {name}.</source>
        <translation>{one} y {other} se escribirían ambos en {name}.</translation>
    </message>
    <message>
        <source>Export another format, or give the films different names.</source>
        <translation>Exporte otro formato o dé nombres distintos a las radiografías.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy the files to a folder of your own.</source>
        <translation>Pida permiso de lectura o copie los archivos a una carpeta propia.</translation>
    </message>
    <message>
        <source>Choose the folder with the files {example} and so on.</source>
        <translation>Elija la carpeta con los archivos {example}, etc.</translation>
    </message>
    <message>
        <source>There is no label file in this folder itself, but there are some in its subfolders, such as {folder}.</source>
        <translation>No hay ningún archivo de puntos en esta misma carpeta, pero sí en sus subcarpetas, como {folder}.</translation>
    </message>
    <message>
        <source>The file has {lines} lines, the landmark list has {landmarks} landmarks.</source>
        <translation>El archivo tiene {lines} líneas, la lista {landmarks} puntos de referencia.</translation>
    </message>
    <message>
        <source>Choose the landmark list of these files, or complete the file.</source>
        <translation>Elija la lista de puntos de referencia de estos archivos o complete el archivo.</translation>
    </message>
    <message>
        <source>“{text}” is not a point x,y</source>
        <translation>“{text}” no es un punto x,y</translation>
    </message>
    <message>
        <source>The label file cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo de puntos: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is text in UTF-8 and that you have permission to read it.</source>
        <translation>Compruebe que es texto en UTF-8 y que tiene permiso de lectura.</translation>
    </message>
    <message>
        <source>“{name}” is the name of {count} films: {paths}.</source>
        <translation>“{name}” es el nombre de {count} radiografías: {paths}.</translation>
    </message>
    <message>
        <source>Write the film&apos;s id (film-0001) or its path into the table.</source>
        <translation>Escriba en la tabla el código de la radiografía (film-0001) o su ruta.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are two films in the source, but both match {film} in this project.</source>
        <translation>“{one}” y “{other}” son dos radiografías en el origen, pero ambas coinciden con {film} en este proyecto.</translation>
    </message>
    <message>
        <source>Remove the one that is a different film, or write the film&apos;s id ({id}) in place of its name.</source>
        <translation>Quite la que es otra radiografía, o escriba en lugar del nombre el código de la radiografía ({id}).</translation>
    </message>
    <message>
        <source>“{number}” is not one of the numbers in landmarks.txt</source>
        <translation>“{number}” no es ninguno de los números de landmarks.txt</translation>
    </message>
    <message>
        <source>numbers start at 0, as there is a 0, and “{number}” exceeds the {count} landmarks of the list</source>
        <translation>los números empiezan en 0, ya que hay un 0, y “{number}” supera los {count} puntos de referencia de la lista</translation>
    </message>
    <message>
        <source>“{number}” exceeds the {count} landmarks of the list, whether numbers start at 0 or at 1</source>
        <translation>“{number}” supera los {count} puntos de referencia de la lista, tanto si los números empiezan en 0 como en 1</translation>
    </message>
    <message>
        <source>The list of landmarks beside the table cannot be read: {reason}.</source>
        <translation>No se puede leer la lista de puntos de referencia junto a la tabla: {reason}.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8, or remove it.</source>
        <translation>Guárdela como texto en UTF-8 o quítela.</translation>
    </message>
    <message>
        <source>The list of landmarks beside the table has the number {number} twice.</source>
        <translation>La lista de puntos de referencia junto a la tabla tiene dos veces el número {number}.</translation>
    </message>
    <message>
        <source>Correct the list, or remove it.</source>
        <translation>Corrija la lista o quítela.</translation>
    </message>
    <message>
        <source>“{landmark}” of “{film}” has already appeared in {place}</source>
        <translation>“{landmark}” de “{film}” ya aparece aquí: {place}</translation>
    </message>
    <message>
        <source>“{landmark}” of {film} appears twice, with different values: as {one} and as {other}.</source>
        <translation>“{landmark}” de {film} aparece dos veces con valores distintos: como {one} y como {other}.</translation>
    </message>
    <message>
        <source>Keep one of the two and import it again; nothing was imported.</source>
        <translation>Conserve uno de los dos e importe de nuevo; no se importó nada.</translation>
    </message>
    <message>
        <source>“{landmark}” of {film} lies nowhere near the film ({place}).</source>
        <translation>“{landmark}” de {film} queda lejísimos de la radiografía ({place}).</translation>
    </message>
    <message>
        <source>{film} has two different spacings: as “{one}” and as “{other}”.</source>
        <translation>{film} tiene dos tamaños de píxel distintos: como “{one}” y como “{other}”.</translation>
    </message>
    <message>
        <source>“{name}” has {there} pixels in the source and {here} in this project.</source>
        <translation>“{name}” tiene {there} píxeles en el origen y {here} en este proyecto.</translation>
    </message>
    <message>
        <source>Import points of the same films, not of scaled or rotated copies.</source>
        <translation>Importe puntos de las mismas radiografías, no de copias escaladas o giradas.</translation>
    </message>
    <message>
        <source>The project cannot be opened: {reason}.</source>
        <translation>No se puede abrir el proyecto: {reason}.</translation>
    </message>
    <message>
        <source>The project file is empty.</source>
        <translation>El archivo del proyecto está vacío.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .lmproj. The file was not changed.</source>
        <translation>Elija un archivo cuyo nombre termine en .lmproj. El archivo no se modificó.</translation>
    </message>
    <message>
        <source>Check that the drive is connected and that you have permission to read the file.</source>
        <translation>Compruebe que la unidad está conectada y que tiene permiso para leer el archivo.</translation>
    </message>
    <message>
        <source>The project file is truncated.</source>
        <translation>El archivo del proyecto está truncado.</translation>
    </message>
    <message>
        <source>This is not a Landmark Studio project.</source>
        <translation>Esto no es un proyecto de Landmark Studio.</translation>
    </message>
    <message>
        <source>The project was written by a later version of Landmark Studio (format {found}; this version reads up to {known}).</source>
        <translation>El proyecto lo escribió una versión posterior de Landmark Studio (formato {found}; esta versión lee hasta {known}).</translation>
    </message>
    <message>
        <source>Update Landmark Studio. The file was not changed.</source>
        <translation>Actualice Landmark Studio. El archivo no se modificó.</translation>
    </message>
    <message>
        <source>The project file has no tables.</source>
        <translation>El archivo del proyecto no tiene tablas.</translation>
    </message>
    <message>
        <source>The path of the project is too long ({length} bytes, at most {most} are possible).</source>
        <translation>La ruta del proyecto es demasiado larga ({length} bytes; el máximo es {most}).</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path; the films can stay where they are.</source>
        <translation>Elija una carpeta con una ruta más corta; las radiografías pueden quedarse donde están.</translation>
    </message>
    <message>
        <source>The name of the project is too long ({length} bytes, at most {most} are possible).</source>
        <translation>El nombre del proyecto es demasiado largo ({length} bytes; el máximo es {most}).</translation>
    </message>
    <message>
        <source>The project file is damaged: {reason}.</source>
        <translation>El archivo del proyecto está dañado: {reason}.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Elija un nombre más corto.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>Free some space</source>
        <translation>Libere espacio</translation>
    </message>
    <message>
        <source>It is too large for the project file</source>
        <translation>Es demasiado grande para el archivo del proyecto</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Omítalo</translation>
    </message>
    <message>
        <source>The project file was moved, deleted or replaced while it was open</source>
        <translation>El archivo del proyecto se movió, eliminó o reemplazó mientras estaba abierto</translation>
    </message>
    <message>
        <source>Put it back, or close the project and open it where it is now</source>
        <translation>Devuélvalo, o cierre el proyecto y ábralo donde está ahora</translation>
    </message>
    <message>
        <source>The project file is write-protected</source>
        <translation>El archivo del proyecto está protegido contra escritura</translation>
    </message>
    <message>
        <source>Allow writing to the file and its folder</source>
        <translation>Permita escribir en el archivo y su carpeta</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be used</source>
        <translation>No se puede usar la carpeta del proyecto</translation>
    </message>
    <message>
        <source>{remedy}, then repeat the change; everything before it is safe.</source>
        <translation>{remedy} y repita el cambio; todo lo anterior está a salvo.</translation>
    </message>
    <message>
        <source>Restore a backup, or copy the file again from its source. The file was not changed.</source>
        <translation>Restaure una copia de seguridad o copie de nuevo el archivo desde su origen. El archivo no se modificó.</translation>
    </message>
    <message>
        <source>The drive reports an error</source>
        <translation>La unidad informa de un error</translation>
    </message>
    <message>
        <source>Check that it is connected and has space</source>
        <translation>Compruebe que está conectada y tiene espacio</translation>
    </message>
    <message>
        <source>Another program is using the project file.</source>
        <translation>Otro programa está usando el archivo del proyecto.</translation>
    </message>
    <message>
        <source>Wait until it has finished (a backup or a virus scanner, for example), then try again.</source>
        <translation>Espere a que termine (una copia de seguridad o un antivirus, por ejemplo) y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The project file cannot be used: {reason}</source>
        <translation>No se puede usar el archivo del proyecto: {reason}</translation>
    </message>
    <message>
        <source>Check the drive and the permissions of the folder</source>
        <translation>Compruebe la unidad y los permisos de la carpeta</translation>
    </message>
    <message>
        <source>Check the drive</source>
        <translation>Compruebe la unidad</translation>
    </message>
    <message>
        <source>The last change is not saved. {found}.</source>
        <translation>El último cambio no se ha guardado. {found}.</translation>
    </message>
    <message>
        <source>{remedy}, then try again.</source>
        <translation>{remedy} y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The project cannot be created: {reason}.</source>
        <translation>No se puede crear el proyecto: {reason}.</translation>
    </message>
    <message>
        <source>A file with this name already exists.</source>
        <translation>Ya existe un archivo con ese nombre.</translation>
    </message>
    <message>
        <source>The project is open read-only: {reason}</source>
        <translation>El proyecto está abierto solo para lectura: {reason}</translation>
    </message>
    <message>
        <source>Close the other window, or copy the project to a folder where you can write and open the copy.</source>
        <translation>Cierre la otra ventana, o copie el proyecto a una carpeta donde pueda escribir y abra la copia.</translation>
    </message>
    <message>
        <source>The file cannot be moved into place: {reason}.</source>
        <translation>No se puede mover el archivo a su sitio: {reason}.</translation>
    </message>
    <message>
        <source>Put it back and repeat the change; or close the project and open it where it is now.</source>
        <translation>Devuélvalo a su sitio y repita el cambio; o cierre el proyecto y ábralo donde está ahora.</translation>
    </message>
    <message>
        <source>Another program has changed the project file. Open it again to see what it holds.</source>
        <translation>Otro programa ha modificado el archivo del proyecto. Ábralo de nuevo para ver qué contiene.</translation>
    </message>
    <message>
        <source>Beside the project lies a copy that was edited on another computer at the same time: {files}. File &gt; Merge a project takes its points in.</source>
        <translation>Junto al proyecto hay una copia que se editó al mismo tiempo en otro equipo: {files}. Archivo &gt; Combinar un proyecto incorpora sus puntos.</translation>
    </message>
    <message>
        <source>the file is write-protected ({reason})</source>
        <translation>el archivo está protegido contra escritura ({reason})</translation>
    </message>
    <message>
        <source>The last change is not saved. The project file was moved or deleted while it was open.</source>
        <translation>El último cambio no se ha guardado. El archivo del proyecto se movió o eliminó mientras estaba abierto.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Elija otro nombre u otra carpeta.</translation>
    </message>
    <message>
        <source>by {user} on {computer} (process {process}) since {time}</source>
        <translation>por {user} en {computer} (proceso {process}) desde {time}</translation>
    </message>
    <message>
        <source>in another window</source>
        <translation>en otra ventana</translation>
    </message>
    <message>
        <source>Landmark table, long (CSV)</source>
        <translation>Tabla de puntos de referencia, larga (CSV)</translation>
    </message>
    <message>
        <source>A row for each landmark of each film: pixels, millimetres, visibility, origin, error.</source>
        <translation>Una fila por punto de referencia de cada radiografía: píxeles, milímetros, visibilidad, origen, error.</translation>
    </message>
    <message>
        <source>Landmark table, long, for Excel (CSV)</source>
        <translation>Tabla de puntos de referencia, larga, para Excel (CSV)</translation>
    </message>
    <message>
        <source>Landmark table, wide (CSV)</source>
        <translation>Tabla de puntos de referencia, ancha (CSV)</translation>
    </message>
    <message>
        <source>A row for each film and two columns for each landmark, in pixels.</source>
        <translation>Una fila por radiografía y dos columnas por punto de referencia, en píxeles.</translation>
    </message>
    <message>
        <source>ISBI 2015 text files (folder)</source>
        <translation>Archivos de texto ISBI 2015 (carpeta)</translation>
    </message>
    <message>
        <source>A text file for each film with a line x,y for each landmark; only complete films.</source>
        <translation>Un archivo de texto por radiografía con una línea x,y por punto de referencia; solo radiografías completas.</translation>
    </message>
    <message>
        <source>COCO keypoints (JSON)</source>
        <translation>Puntos clave COCO (JSON)</translation>
    </message>
    <message>
        <source>YOLO-pose (folder)</source>
        <translation>YOLO-pose (carpeta)</translation>
    </message>
    <message>
        <source>DeepLabCut (folder)</source>
        <translation>DeepLabCut (carpeta)</translation>
    </message>
    <message>
        <source>A table for each folder of films under scorer, bodyparts and coords; in pixels, without visibility.</source>
        <translation>Una tabla por carpeta de radiografías bajo scorer, bodyparts y coords; en píxeles, sin visibilidad.</translation>
    </message>
    <message>
        <source>A block for each film in the order of the list, y upwards, for tpsDig and geomorph; missing points are NA NA.</source>
        <translation>Un bloque por radiografía en el orden de la lista, y hacia arriba, para tpsDig y geomorph; los puntos que faltan son NA NA.</translation>
    </message>
    <message>
        <source>A report (TID 1500) for each film that is a DICOM file, with its points and measurements, for the PACS.</source>
        <translation>Un informe estructurado (TID 1500) por cada radiografía que es un archivo DICOM, con sus puntos y medidas, para el PACS.</translation>
    </message>
    <message>
        <source>The same, with the byte order mark by which Excel recognises UTF-8.</source>
        <translation>Lo mismo con la marca (BOM) por la que Excel reconoce UTF-8.</translation>
    </message>
    <message>
        <source>Keypoints with visibility, bounding boxes and skeleton lines, for computer vision; in pixels.</source>
        <translation>Puntos clave con visibilidad, recuadros y líneas del esqueleto, para visión por ordenador; en píxeles.</translation>
    </message>
    <message>
        <source>A text file for each film, and data.yaml, for Ultralytics; only films with no point outside the image.</source>
        <translation>Un archivo de texto por radiografía, y data.yaml, para Ultralytics; solo radiografías sin puntos fuera de la imagen.</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>A task for each film with keypoint labels, in percent of its width and height.</source>
        <translation>Una tarea por radiografía con etiquetas de puntos clave, en porcentaje de su ancho y alto.</translation>
    </message>
    <message>
        <source>LabelMe (folder)</source>
        <translation>LabelMe (carpeta)</translation>
    </message>
    <message>
        <source>A JSON file for each film with its points, for LabelMe; it contains the path to the film.</source>
        <translation>Un archivo JSON por radiografía con sus puntos, para LabelMe; contiene la ruta de la radiografía.</translation>
    </message>
    <message>
        <source>DICOM structured report (folder)</source>
        <translation>Informe estructurado DICOM (carpeta)</translation>
    </message>
    <message>
        <source>DICOM presentation state (folder)</source>
        <translation>Estado de presentación DICOM (carpeta)</translation>
    </message>
    <message>
        <source>A GSPS for each film that is a DICOM file, which draws its points in a PACS viewer.</source>
        <translation>Un estado de presentación (GSPS) por cada radiografía que es un archivo DICOM, que dibuja sus puntos en un visor PACS.</translation>
    </message>
    <message>
        <source>Tracing (SVG, folder)</source>
        <translation>Trazado (SVG, carpeta)</translation>
    </message>
    <message>
        <source>A drawing for each film with its points; of a lateral head film with planes and schematic outlines.</source>
        <translation>Un dibujo por cada radiografía con sus puntos; de las telerradiografías laterales, con planos y contornos esquemáticos.</translation>
    </message>
    <message>
        <source>There is no format “{name}”.</source>
        <translation>No existe el formato “{name}”.</translation>
    </message>
    <message>
        <source>There is no analysis “{name}”.</source>
        <translation>No hay ningún análisis «{name}».</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <translation>Elija uno de {known}.</translation>
    </message>
    <message>
        <source>All cephalometric measurements</source>
        <translation>Todas las medidas cefalométricas</translation>
    </message>
    <message>
        <source>The analysis “{name}” is also in {other}.</source>
        <translation>El análisis «{name}» está también en {other}.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Dé a uno de ellos otra id.</translation>
    </message>
    <message>
        <source>The measurements cannot be read: {reason}.</source>
        <translation>Las medidas no se pueden leer: {reason}.</translation>
    </message>
    <message>
        <source>There is no landmark list “{name}”.</source>
        <translation>No existe la lista de puntos de referencia “{name}”.</translation>
    </message>
    <message>
        <source>Choose one of {known}, or a JSON file with one.</source>
        <translation>Elija una de {known} o un archivo JSON con una.</translation>
    </message>
    <message>
        <source>HEIF or AVIF</source>
        <translation>HEIF o AVIF</translation>
    </message>
    <message>
        <source>The DICOM file needs more memory than is available.</source>
        <translation>El archivo DICOM necesita más memoria de la disponible.</translation>
    </message>
    <message>
        <source>Export the image again from its source; leave the file out if that fails, too.</source>
        <translation>Exporte de nuevo la imagen desde su origen; omita el archivo si tampoco funciona.</translation>
    </message>
    <message>
        <source>The DICOM file is damaged or truncated: it cannot be decoded ({kind}).</source>
        <translation>El archivo DICOM está dañado o incompleto: no se puede decodificar ({kind}).</translation>
    </message>
    <message>
        <source>Copy it again from its source, or export it uncompressed.</source>
        <translation>Cópielo de nuevo de su origen o expórtelo sin comprimir.</translation>
    </message>
    <message>
        <source>The DICOM file is too large once decompressed.</source>
        <translation>El archivo DICOM es demasiado grande una vez descomprimido.</translation>
    </message>
    <message>
        <source>Leave it out, or export the image itself again.</source>
        <translation>Omítala o exporte de nuevo la propia imagen.</translation>
    </message>
    <message>
        <source>This DICOM file contains no image: it is a report, a plan or an index, or it is truncated before the pixel data.</source>
        <translation>Este archivo DICOM no contiene ninguna imagen: es un informe, un plan o un índice, o está truncado antes de los píxeles.</translation>
    </message>
    <message>
        <source>Colour image: only greyscale images are supported.</source>
        <translation>Imagen en color: solo se admiten imágenes en escala de grises.</translation>
    </message>
    <message>
        <source>The file claims to have {width} × {height} pixels.</source>
        <translation>El archivo indica {width} × {height} píxeles.</translation>
    </message>
    <message>
        <source>Films of up to 200 megapixels can be opened: export it at a smaller size.</source>
        <translation>Se pueden abrir radiografías de hasta 200 megapíxeles: expórtela con un tamaño menor.</translation>
    </message>
    <message>
        <source>Multi-frame file ({frames} frames): only single images are supported.</source>
        <translation>Archivo multifotograma ({frames} fotogramas): solo se admiten imágenes individuales.</translation>
    </message>
    <message>
        <source>The pixels are of a rare kind, which cannot be copied as they are.</source>
        <translation>Los píxeles son de un tipo poco común y no se pueden copiar tal como están.</translation>
    </message>
    <message>
        <source>Export the image again from its source, in greyscale of up to 16 bits.</source>
        <translation>Exporte la imagen de nuevo desde su origen, en escala de grises de hasta 16 bits.</translation>
    </message>
    <message>
        <source>Export the frame that you need as a single image and add that file.</source>
        <translation>Exporte el fotograma que necesita como imagen individual y añada ese archivo.</translation>
    </message>
    <message>
        <source>Unsupported pixel type: {bands} values per pixel, photometric interpretation “{kind}”.</source>
        <translation>Tipo de píxel no admitido: {bands} valores por píxel, interpretación fotométrica “{kind}”.</translation>
    </message>
    <message>
        <source>The pixels are compressed as “{compression}”, which cannot be decoded.</source>
        <translation>Los píxeles están comprimidos como “{compression}”, que no se puede decodificar.</translation>
    </message>
    <message>
        <source>Export the image uncompressed, or as JPEG 2000, JPEG-LS, JPEG or RLE, and add that file.</source>
        <translation>Exporte la imagen sin comprimir o como JPEG 2000, JPEG-LS, JPEG o RLE y añada ese archivo.</translation>
    </message>
    <message>
        <source>The file contains {length} bytes of pixel data, but its header specifies {expected}.</source>
        <translation>El archivo contiene {length} bytes de píxeles, pero su cabecera indica {expected}.</translation>
    </message>
    <message>
        <source>The header describes an image of {said}, but the compressed image is {found}.</source>
        <translation>La cabecera describe una imagen de {said}, pero la imagen comprimida es de {found}.</translation>
    </message>
    <message>
        <source>Leave it out, or export the x-ray in greyscale.</source>
        <translation>Omítala o exporte la radiografía en escala de grises.</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Como está guardada</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Partes blandas</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Ajustada</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Esto es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta: {reason}.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy the films to a folder of your own.</source>
        <translation>Pida permiso de lectura o copie las radiografías a una carpeta propia.</translation>
    </message>
    <message>
        <source>Include its subfolders (on the command line: --recursive), or choose one of them.</source>
        <translation>Incluya sus subcarpetas (en la línea de órdenes: --recursive) o elija una de ellas.</translation>
    </message>
    <message>
        <source>Its only file is not a film.</source>
        <translation>Su único archivo no lo es.</translation>
    </message>
    <message>
        <source>None of its {count} files is a film.</source>
        <translation>Ninguno de sus {count} archivos lo es.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the PNG, JPEG, TIFF, BMP or DICOM files.</source>
        <translation>Elija la carpeta con los archivos PNG, JPEG, TIFF, BMP o DICOM.</translation>
    </message>
    <message>
        <source>There are no films in this folder.</source>
        <translation>No hay radiografías en esta carpeta.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>La carpeta no existe.</translation>
    </message>
    <message>
        <source>Choose the folder again; if it is on a network drive or a USB stick, connect it first.</source>
        <translation>Elija la carpeta de nuevo; si está en una unidad de red o una memoria USB, conéctela antes.</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>Elija la carpeta que lo contiene.</translation>
    </message>
    <message>
        <source>the system denies access</source>
        <translation>el sistema deniega el acceso</translation>
    </message>
    <message>
        <source>There are no films in this folder itself; 1 file in its subfolders looks like a film.</source>
        <translation>No hay radiografías en esta misma carpeta; 1 archivo de sus subcarpetas parece serlo.</translation>
    </message>
    <message>
        <source>There are no films in this folder itself; {count} files in its subfolders look like films.</source>
        <translation>No hay radiografías en esta misma carpeta; {count} archivos de sus subcarpetas parecen serlo.</translation>
    </message>
    <message>
        <source>There are no films in this folder, and none were found in its subfolders.</source>
        <translation>No hay radiografías en esta carpeta y no se encontró ninguna en sus subcarpetas.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>El archivo no existe.</translation>
    </message>
    <message>
        <source>Put it back, or show where the film is now.</source>
        <translation>Devuélvalo a su sitio o indique dónde está ahora la radiografía.</translation>
    </message>
    <message>
        <source>You do not have permission to read the file.</source>
        <translation>No tiene permiso para leer el archivo.</translation>
    </message>
    <message>
        <source>{kind} images are not supported.</source>
        <translation>No se admiten imágenes {kind}.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, TIFF, BMP or DICOM and add that file.</source>
        <translation>Guárdelo como PNG, JPEG, TIFF, BMP o DICOM y añada ese archivo.</translation>
    </message>
    <message>
        <source>Not a readable image file.</source>
        <translation>No es un archivo de imagen legible.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Esto no es un archivo.</translation>
    </message>
    <message>
        <source>Choose the image file itself.</source>
        <translation>Elija el propio archivo de imagen.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy it to a folder of your own.</source>
        <translation>Pida permiso de lectura o cópielo a una carpeta propia.</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>el principio</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>falta “{name}”</translation>
    </message>
    <message>
        <source>names and values were expected, {found} was found</source>
        <translation>se esperaban nombres con valores y se encontró {found}</translation>
    </message>
    <message>
        <source>a list was expected, {found} was found</source>
        <translation>se esperaba una lista y se encontró {found}</translation>
    </message>
    <message>
        <source>a text was expected, {found} was found</source>
        <translation>se esperaba un texto y se encontró {found}</translation>
    </message>
    <message>
        <source>At {place}: {found}.</source>
        <translation>En {place}: {found}.</translation>
    </message>
    <message>
        <source>Correct the file and import it again; nothing was imported.</source>
        <translation>Corrija el archivo e impórtelo de nuevo; no se importó nada.</translation>
    </message>
    <message>
        <source>This is not JSON: {reason}.</source>
        <translation>Esto no es JSON: {reason}.</translation>
    </message>
    <message>
        <source>Export it again from the program that wrote it.</source>
        <translation>Expórtelo de nuevo desde el programa que lo escribió.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>No se puede leer el archivo: {reason}.</translation>
    </message>
    <message>
        <source>Check that it exists, that you have permission to read it, and that no other program is using it.</source>
        <translation>Compruebe que existe, que tiene permiso de lectura y que ningún otro programa lo está usando.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>El archivo no es texto en UTF-8.</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>nombres con valores</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>Check that its drive is connected and that its path is not too long, and try again.</source>
        <translation>Compruebe que la unidad está conectada y la ruta no es demasiado larga, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>Leave it out, or export the film as PNG, JPEG, TIFF, BMP or DICOM.</source>
        <translation>Omítala o exporte la radiografía como PNG, JPEG, TIFF, BMP o DICOM.</translation>
    </message>
    <message>
        <source>Click two marks of the ruler that are far apart, for example 0 and 50 mm.</source>
        <translation>Haga clic en dos marcas de la regla muy separadas, por ejemplo 0 y 50 mm.</translation>
    </message>
    <message>
        <source>A ruler of {length_mm} mm over {length_px} pixels</source>
        <translation>Una regla de {length_mm} mm sobre {length_px} píxeles</translation>
    </message>
    <message>
        <source>A pixel of {mm} mm</source>
        <translation>Un píxel de {mm} mm</translation>
    </message>
    <message>
        <source>{what} cannot be right.</source>
        <translation>{what} no puede ser correcto.</translation>
    </message>
    <message>
        <source>Give the length in millimetres; a pixel of an x-ray film measures 0.05 to 0.5 mm.</source>
        <translation>Indique la longitud en milímetros; un píxel de una radiografía mide de 0.05 a 0.5 mm.</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>Ventana {number}</translation>
    </message>
    <message>
        <source>LUT {number}</source>
        <translation>LUT {number}</translation>
    </message>
    <message>
        <source>This computer has no device “{name}” that PyTorch can use.</source>
        <translation>Este ordenador no tiene un dispositivo “{name}” que PyTorch pueda usar.</translation>
    </message>
    <message>
        <source>Choose “auto”, or “cpu”, which every computer has.</source>
        <translation>Elija “auto” o “cpu”, que todo ordenador tiene.</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>GPU de Apple (MPS)</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU, {threads} hilos</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 hilo</translation>
    </message>
    <message>
        <source>Label about five films, then train.</source>
        <translation>Marque unas cinco radiografías y después entrene.</translation>
    </message>
    <message>
        <source>No landmark has been placed on any film yet.</source>
        <translation>Aún no hay ningún punto de referencia colocado en ninguna radiografía.</translation>
    </message>
    <message>
        <source>Not learned, because they are not placed on any film: {landmarks} and {count} more.</source>
        <translation>No aprendidos, porque no están colocados en ninguna radiografía: {landmarks} y {count} más.</translation>
    </message>
    <message>
        <source>Not learned, because they are not placed on any film: {landmarks}.</source>
        <translation>No aprendidos, porque no están colocados en ninguna radiografía: {landmarks}.</translation>
    </message>
    <message>
        <source>Put the files back where they were, then train again.</source>
        <translation>Devuelva los archivos a su sitio y entrene de nuevo.</translation>
    </message>
    <message>
        <source>Only one film is labelled: expect large errors. Label about five for a useful first round.</source>
        <translation>Solo hay una radiografía marcada: espere errores grandes. Marque unas cinco para una primera ronda útil.</translation>
    </message>
    <message>
        <source>None of the labelled films can be read.</source>
        <translation>No se puede leer ninguna de las radiografías marcadas.</translation>
    </message>
    <message>
        <source>This network has been pre-trained only and knows no landmarks yet.</source>
        <translation>Esta red solo está preentrenada y aún no conoce puntos de referencia.</translation>
    </message>
    <message>
        <source>Train it on labelled films first.</source>
        <translation>Entrénela antes con radiografías marcadas.</translation>
    </message>
    <message>
        <source>This network knows none of the project&apos;s landmarks.</source>
        <translation>Esta red no conoce ningún punto de referencia del proyecto.</translation>
    </message>
    <message>
        <source>Choose weights that were trained on the same landmark list, or train again.</source>
        <translation>Elija pesos entrenados con la misma lista de puntos de referencia o entrene de nuevo.</translation>
    </message>
    <message>
        <source>The training of this network was stopped early: the error of its points is unknown.</source>
        <translation>El entrenamiento de esta red se detuvo pronto: el error de sus puntos es desconocido.</translation>
    </message>
    <message>
        <source>{film} looks {way}: predicted after correcting for this. Please check.</source>
        <translation>{film} parece {way}: predicha tras corregirlo. Compruébela.</translation>
    </message>
    <message>
        <source>Not predicted: {film}. {reason}</source>
        <translation>No predicha: {film}. {reason}</translation>
    </message>
    <message>
        <source>There is not enough memory to train on even one film at a time.</source>
        <translation>No hay memoria suficiente para entrenar ni con una radiografía cada vez.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the device “cpu” in the settings.</source>
        <translation>Cierre otros programas o elija el dispositivo “cpu” en los ajustes.</translation>
    </message>
    <message>
        <source>Out of memory: continuing with fewer films at a time ({count}).</source>
        <translation>Memoria insuficiente: se continúa con menos radiografías a la vez ({count}).</translation>
    </message>
    <message>
        <source>Left out of the training: {film}. {reason}</source>
        <translation>Omitida del entrenamiento: {film}. {reason}</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>invertida arriba-abajo</translation>
    </message>
    <message>
        <source>rotated left</source>
        <translation>girada a la izquierda</translation>
    </message>
    <message>
        <source>rotated right</source>
        <translation>girada a la derecha</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>reflejada</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertida</translation>
    </message>
    <message>
        <source> and </source>
        <translation> y </translation>
    </message>
    <message>
        <source>The weights do not fit the network that their own header describes.</source>
        <translation>Los pesos no encajan con la red que describe su propia cabecera.</translation>
    </message>
    <message>
        <source>Get the file again, or train again.</source>
        <translation>Obtenga el archivo de nuevo o vuelva a entrenar.</translation>
    </message>
    <message>
        <source>This is not a weights file of Landmark Studio, or it is damaged.</source>
        <translation>Esto no es un archivo de pesos de Landmark Studio, o está dañado.</translation>
    </message>
    <message>
        <source>Choose a .safetensors file of “landmark-studio train”, “pretrain” or “weights import”.</source>
        <translation>Elija un archivo .safetensors de “landmark-studio train”, “pretrain” o “weights import”.</translation>
    </message>
    <message>
        <source>The weights cannot be read: {reason}.</source>
        <translation>No se pueden leer los pesos: {reason}.</translation>
    </message>
    <message>
        <source>The copy would replace the project itself.</source>
        <translation>La copia reemplazaría el propio proyecto.</translation>
    </message>
    <message>
        <source>The film {film} was not found.</source>
        <translation>No se encontró la radiografía {film}.</translation>
    </message>
    <message>
        <source>The film {film} was not found: {reason}.</source>
        <translation>No se encontró la radiografía {film}: {reason}.</translation>
    </message>
    <message>
        <source>Connect the drive or put the file back; or show the folder where the films are now.</source>
        <translation>Conecte la unidad o devuelva el archivo; o indique la carpeta donde están ahora las radiografías.</translation>
    </message>
    <message>
        <source>The file of {film} is a different one now: the film was replaced or changed since it was added.</source>
        <translation>El archivo de {film} es ahora otro: la radiografía se reemplazó o cambió desde que se añadió.</translation>
    </message>
    <message>
        <source>Put the original back, so that its points fit; add the new film under another name.</source>
        <translation>Devuelva el original, para que sus puntos encajen; añada la nueva radiografía con otro nombre.</translation>
    </message>
    <message>
        <source>The project has no film yet.</source>
        <translation>El proyecto aún no tiene radiografías.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Choose a landmark list</source>
        <translation>Elija una lista de puntos de referencia</translation>
    </message>
    <message>
        <source>There is nothing to place yet.</source>
        <translation>Aún no hay nada que colocar.</translation>
    </message>
    <message>
        <source>All films are read again</source>
        <translation>Todas las radiografías se han vuelto a leer</translation>
    </message>
    <message>
        <source>Next: View, Compare observers.</source>
        <translation>A continuación: Ver, Comparar observadores.</translation>
    </message>
    <message>
        <source>Read the last film again</source>
        <translation>Vuelva a leer la última radiografía</translation>
    </message>
    <message>
        <source>Read the remaining {count} films again</source>
        <translation>Vuelva a leer las {count} radiografías restantes</translation>
    </message>
    <message>
        <source>The first reading is not shown. You can go on at any time.</source>
        <translation>La primera lectura no se muestra. Puede continuar en cualquier momento.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped too early to be reliable.</source>
        <translation>El entrenamiento de la {network} se detuvo demasiado pronto para ser fiable.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped too early to be reliable, so it is not in use.</source>
        <translation>El entrenamiento de la {network} se detuvo demasiado pronto para ser fiable, por eso no está en uso.</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Continuar el entrenamiento</translation>
    </message>
    <message>
        <source>The program is working</source>
        <translation>El programa está trabajando</translation>
    </message>
    <message>
        <source>Meanwhile, label the suggested films (★); nothing you place is overwritten.</source>
        <translation>Mientras tanto, marque las radiografías propuestas (★); nada de lo que coloque se sobrescribe.</translation>
    </message>
    <message>
        <source>Meanwhile, review the films that are already predicted.</source>
        <translation>Mientras tanto, revise las radiografías que ya están predichas.</translation>
    </message>
    <message>
        <source>You can continue working; nothing you place is overwritten.</source>
        <translation>Puede seguir trabajando; nada de lo que coloque se sobrescribe.</translation>
    </message>
    <message>
        <source>The program is examining the films</source>
        <translation>El programa está examinando las radiografías</translation>
    </message>
    <message>
        <source>Landmarks are missing. If one cannot be seen, mark it absent with V.</source>
        <translation>Faltan puntos de referencia. Si uno no se ve, márquelo como ausente con V.</translation>
    </message>
    <message>
        <source>Place the last landmark on this film</source>
        <translation>Coloque el último punto de referencia en esta radiografía</translation>
    </message>
    <message>
        <source>Place the remaining {count} landmarks on this film</source>
        <translation>Coloque los {count} puntos de referencia que faltan en esta radiografía</translation>
    </message>
    <message>
        <source>If a landmark cannot be seen, mark it absent with V.</source>
        <translation>Si un punto de referencia no se ve, márquelo como ausente con V.</translation>
    </message>
    <message>
        <source>This film represents the set best: label it first.</source>
        <translation>Esta radiografía es la que mejor representa al conjunto: márquela primero.</translation>
    </message>
    <message>
        <source>{count} films are labelled; after training, the others are predicted.</source>
        <translation>{count} radiografías están marcadas; tras el entrenamiento se predicen las demás.</translation>
    </message>
    <message>
        <source>Label 1 more film</source>
        <translation>Marque 1 radiografía más</translation>
    </message>
    <message>
        <source>Label {count} more films</source>
        <translation>Marque {count} radiografías más</translation>
    </message>
    <message>
        <source>About {count} make a useful first round; the program can suggest which to label.</source>
        <translation>Unas {count} dan una primera ronda útil; el programa puede proponer cuáles marcar.</translation>
    </message>
    <message>
        <source>Too few films are labelled for training.</source>
        <translation>Hay muy pocas radiografías marcadas para entrenar.</translation>
    </message>
    <message>
        <source>Check 1 thing before training</source>
        <translation>Comprobar 1 cosa antes de entrenar</translation>
    </message>
    <message>
        <source>Check {count} things before training</source>
        <translation>Comprobar {count} cosas antes de entrenar</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>You have corrected {count} films since {network}; the next round can learn from them.</source>
        <translation>Ha corregido {count} radiografías desde la {network}; la ronda siguiente puede aprender de ellas.</translation>
    </message>
    <message>
        <source>Unlike the other films, or difficult for the network: labels help most here.</source>
        <translation>Distintas de las demás o difíciles para la red: aquí es donde más ayudan las marcas.</translation>
    </message>
    <message>
        <source>Review the most doubtful film</source>
        <translation>Revise la radiografía más dudosa</translation>
    </message>
    <message>
        <source>Review the {count} most doubtful films</source>
        <translation>Revise las {count} radiografías más dudosas</translation>
    </message>
    <message>
        <source>Some points are probably wrong. Correcting them helps the network most.</source>
        <translation>Es probable que algunos puntos estén mal. Corregirlos es lo que más ayuda a la red.</translation>
    </message>
    <message>
        <source>Confirm the remaining {count} films</source>
        <translation>Confirme las {count} radiografías restantes</translation>
    </message>
    <message>
        <source>No large error is expected: check and press Enter, or confirm all.</source>
        <translation>No se espera ningún error grande: compruebe y pulse Intro, o confirme todas.</translation>
    </message>
    <message>
        <source>All films are done.</source>
        <translation>Todas las radiografías están terminadas.</translation>
    </message>
    <message>
        <source>Next suggested</source>
        <translation>Siguiente propuesta</translation>
    </message>
    <message>
        <source>The network is learning</source>
        <translation>La red está aprendiendo</translation>
    </message>
    <message>
        <source>The network is placing points</source>
        <translation>La red está colocando puntos</translation>
    </message>
    <message>
        <source>Two networks are being compared</source>
        <translation>Se están comparando dos redes</translation>
    </message>
    <message>
        <source>Finish 1 film</source>
        <translation>Termine 1 radiografía</translation>
    </message>
    <message>
        <source>Finish {count} films</source>
        <translation>Termine {count} radiografías</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Mostrar la siguiente</translation>
    </message>
    <message>
        <source>Suggest films</source>
        <translation>Proponer radiografías</translation>
    </message>
    <message>
        <source>Train {network}</source>
        <translation>Entrenar la {network}</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Entrene de nuevo</translation>
    </message>
    <message>
        <source>Confirm the last film</source>
        <translation>Confirme la última radiografía</translation>
    </message>
    <message>
        <source>Confirm all…</source>
        <translation>Confirmar todas…</translation>
    </message>
    <message>
        <source>Predict 1 film</source>
        <translation>Predecir 1 radiografía</translation>
    </message>
    <message>
        <source>Predict {count} films</source>
        <translation>Predecir {count} radiografías</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Predecir</translation>
    </message>
    <message>
        <source>No points have been placed there yet.</source>
        <translation>Allí aún no hay puntos colocados.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exporte la tabla</translation>
    </message>
    <message>
        <source>Label 1 film</source>
        <translation>Marque 1 radiografía</translation>
    </message>
    <message>
        <source>Label {count} films</source>
        <translation>Marque {count} radiografías</translation>
    </message>
    <message>
        <source>Label this suggested film (★)</source>
        <translation>Marque esta radiografía propuesta (★)</translation>
    </message>
    <message>
        <source>Label these {count} suggested films (★)</source>
        <translation>Marque estas {count} radiografías propuestas (★)</translation>
    </message>
    <message>
        <source>The film cannot be read completely: {reason}.</source>
        <translation>No se puede leer la radiografía por completo: {reason}.</translation>
    </message>
    <message>
        <source>Check its drive, or copy the film to this computer, and try again.</source>
        <translation>Compruebe la unidad o copie la radiografía a este ordenador y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar el mío</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Usar el del otro</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>Usar el más reciente</translation>
    </message>
    <message>
        <source>Use the midpoint</source>
        <translation>Usar el punto medio</translation>
    </message>
    <message>
        <source>There is no landmark that both readers have placed.</source>
        <translation>No hay ningún punto de referencia que ambos lectores hayan colocado.</translation>
    </message>
    <message>
        <source>Points placed by both: {points}; the spacing of their films is unknown.</source>
        <translation>Puntos colocados por ambos: {points}; el tamaño de píxel de sus radiografías es desconocido.</translation>
    </message>
    <message>
        <source>{share} % within {mm} mm</source>
        <translation>{share} % dentro de {mm} mm</translation>
    </message>
    <message>
        <source>Points placed by both: {points}; mean radial error {error} mm; {rates}.</source>
        <translation>Puntos colocados por ambos: {points}; error radial medio {error} mm; {rates}.</translation>
    </message>
    <message>
        <source>Merged into this project before: {projects}. Midpoints from then count as its own points: the differences are those from them, and another midpoint lies half way between them and the new points.</source>
        <translation>Ya se combinó antes con este proyecto: {projects}. Los puntos medios de entonces cuentan como puntos propios: las diferencias se miden desde ellos, y otro punto medio queda a mitad de camino entre ellos y los puntos nuevos.</translation>
    </message>
    <message>
        <source>This project is a second reading, which is never merged with another.</source>
        <translation>Este proyecto es una segunda lectura, que nunca se combina con otra.</translation>
    </message>
    <message>
        <source>Compare both readings: View, Compare observers, or “landmark-studio observers”.</source>
        <translation>Compare ambas lecturas: Ver, Comparar observadores, o «landmark-studio observers».</translation>
    </message>
    <message>
        <source>{film} is another film in the other project than in this one.</source>
        <translation>{film} es en el otro proyecto otra radiografía que en este.</translation>
    </message>
    <message>
        <source>Put the other project into a folder of its own, with its films, and merge it there.</source>
        <translation>Ponga el otro proyecto, con sus radiografías, en una carpeta propia y combínelo desde allí.</translation>
    </message>
    <message>
        <source>unlike the other films</source>
        <translation>distinta de las demás</translation>
    </message>
    <message>
        <source>represents 1 more film</source>
        <translation>representa a 1 radiografía más</translation>
    </message>
    <message>
        <source>represents {count} more films</source>
        <translation>representa a {count} radiografías más</translation>
    </message>
    <message>
        <source>{films}, expected error {error} {unit}</source>
        <translation>{films}, error esperado {error} {unit}</translation>
    </message>
    <message>
        <source>Centre of the sella turcica, the pituitary fossa, judged by eye.</source>
        <translation>Centro de la silla turca (fosa hipofisaria), a ojo.</translation>
    </message>
    <message>
        <source>Most anterior point of the frontonasal suture in the midline.</source>
        <translation>Punto más anterior de la sutura frontonasal en la línea media.</translation>
    </message>
    <message>
        <source>Orbitale, left side. Lowest point of the lower margin of the orbit.</source>
        <translation>Orbital, lado izquierdo. Punto más bajo del borde inferior de la órbita.</translation>
    </message>
    <message>
        <source>Orbitale, right side. Lowest point of the lower margin of the orbit.</source>
        <translation>Orbital, lado derecho. Punto más bajo del borde inferior de la órbita.</translation>
    </message>
    <message>
        <source>Lowest point of the lower margin of the orbit. Where both sides are seen, the point midway between them.</source>
        <translation>Punto más bajo del borde inferior de la órbita. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Porion, left side. Highest point of the bony external auditory meatus (anatomical porion).</source>
        <translation>Porion, lado izquierdo. Punto más alto del conducto auditivo externo óseo (porion anatómico).</translation>
    </message>
    <message>
        <source>Porion, right side. Highest point of the bony external auditory meatus (anatomical porion).</source>
        <translation>Porion, lado derecho. Punto más alto del conducto auditivo externo óseo (porion anatómico).</translation>
    </message>
    <message>
        <source>Highest point of the bony external auditory meatus (anatomical porion). Where both sides are seen, the point midway between them.</source>
        <translation>Punto más alto del conducto auditivo externo óseo (porion anatómico). Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Point A: deepest point of the concave front of the maxilla, between the anterior nasal spine and the crest of the alveolar bone.</source>
        <translation>Punto A: punto más profundo de la concavidad anterior del maxilar, entre la espina nasal anterior y la cresta alveolar.</translation>
    </message>
    <message>
        <source>Point B: deepest point of the concave front of the mandible, between the crest of the alveolar bone and pogonion.</source>
        <translation>Punto B: punto más profundo de la concavidad anterior de la mandíbula, entre la cresta alveolar y el pogonion.</translation>
    </message>
    <message>
        <source>Most anterior point of the bony chin.</source>
        <translation>Punto más anterior del mentón óseo.</translation>
    </message>
    <message>
        <source>Lowest point of the outline of the mandibular symphysis.</source>
        <translation>Punto más bajo del contorno de la sínfisis mandibular.</translation>
    </message>
    <message>
        <source>Most anterior and inferior point of the outline of the bony chin, midway between pogonion and menton.</source>
        <translation>Punto más anterior e inferior del contorno del mentón óseo, a medio camino entre el pogonion y el mentón.</translation>
    </message>
    <message>
        <source>Gonion, left side. Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body.</source>
        <translation>Gonion, lado izquierdo. Punto del ángulo mandibular en la bisectriz de las tangentes al borde posterior de la rama y al borde inferior del cuerpo.</translation>
    </message>
    <message>
        <source>Gonion, right side. Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body.</source>
        <translation>Gonion, lado derecho. Punto del ángulo mandibular en la bisectriz de las tangentes al borde posterior de la rama y al borde inferior del cuerpo.</translation>
    </message>
    <message>
        <source>Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body. Where both sides are seen, the point midway between them.</source>
        <translation>Punto del ángulo mandibular en la bisectriz de las tangentes al borde posterior de la rama y al borde inferior del cuerpo. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Incision inferius: tip of the incisal edge of the most anterior lower central incisor.</source>
        <translation>Incision inferius: punta del borde incisal del incisivo central inferior más anterior.</translation>
    </message>
    <message>
        <source>Incision superius: tip of the incisal edge of the most anterior upper central incisor.</source>
        <translation>Incision superius: punta del borde incisal del incisivo central superior más anterior.</translation>
    </message>
    <message>
        <source>Labrale superius: most anterior point of the upper lip.</source>
        <translation>Labrale superius: punto más anterior del labio superior.</translation>
    </message>
    <message>
        <source>Labrale inferius: most anterior point of the lower lip.</source>
        <translation>Labrale inferius: punto más anterior del labio inferior.</translation>
    </message>
    <message>
        <source>Point in the midline where the columella of the nose passes into the upper lip.</source>
        <translation>Punto en la línea media donde la columela de la nariz pasa al labio superior.</translation>
    </message>
    <message>
        <source>Most anterior point of the soft tissue of the chin.</source>
        <translation>Punto más anterior de los tejidos blandos del mentón.</translation>
    </message>
    <message>
        <source>Tip of the posterior spine of the palatine bone, at the back end of the hard palate.</source>
        <translation>Punta de la espina posterior del hueso palatino, en el extremo posterior del paladar duro.</translation>
    </message>
    <message>
        <source>Tip of the anterior nasal spine of the maxilla.</source>
        <translation>Punta de la espina nasal anterior del maxilar.</translation>
    </message>
    <message>
        <source>Articulare, left side. Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base.</source>
        <translation>Articular, lado izquierdo. Cruce del borde posterior de la rama mandibular con el contorno inferior de la base del cráneo.</translation>
    </message>
    <message>
        <source>Articulare, right side. Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base.</source>
        <translation>Articular, lado derecho. Cruce del borde posterior de la rama mandibular con el contorno inferior de la base del cráneo.</translation>
    </message>
    <message>
        <source>Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base. Where both sides are seen, the point midway between them.</source>
        <translation>Cruce del borde posterior de la rama mandibular con el contorno inferior de la base del cráneo. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Tip of the root of the most anterior upper central incisor.</source>
        <translation>Ápice de la raíz del incisivo central superior más anterior.</translation>
    </message>
    <message>
        <source>Tip of the root of the most anterior lower central incisor.</source>
        <translation>Ápice de la raíz del incisivo central inferior más anterior.</translation>
    </message>
    <message>
        <source>Most anterior point of the labial surface of the crown of the most anterior upper central incisor.</source>
        <translation>Punto más anterior de la cara labial de la corona del incisivo central superior más anterior.</translation>
    </message>
    <message>
        <source>Most anterior point of the labial surface of the crown of the most anterior lower central incisor.</source>
        <translation>Punto más anterior de la cara labial de la corona del incisivo central inferior más anterior.</translation>
    </message>
    <message>
        <source>Tip of the mesiobuccal cusp of the upper first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Vértice de la cúspide mesiobucal del primer molar permanente superior. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Tip of the mesiobuccal cusp of the lower first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Vértice de la cúspide mesiobucal del primer molar permanente inferior. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Tip of the buccal cusp of the upper first premolar; in mixed dentition of the first deciduous molar. Where both sides are seen, the point midway between them.</source>
        <translation>Vértice de la cúspide bucal del primer premolar superior; en dentición mixta, del primer molar temporal. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Tip of the buccal cusp of the lower first premolar; in mixed dentition of the first deciduous molar. Where both sides are seen, the point midway between them.</source>
        <translation>Vértice de la cúspide bucal del primer premolar inferior; en dentición mixta, del primer molar temporal. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Most distal point of the crown of the upper first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Punto más distal de la corona del primer molar permanente superior. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Lowest, hindmost point of the basiocciput, at the front edge of the foramen magnum.</source>
        <translation>Punto más inferior y posterior del basioccipital, en el borde anterior del agujero magno.</translation>
    </message>
    <message>
        <source>Lower border of the foramen rotundum, at the upper back of the outline of the pterygopalatine fossa. Where both sides are seen, the point midway between them.</source>
        <translation>Borde inferior del agujero redondo, arriba y atrás en el contorno de la fosa pterigopalatina. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Upper end of the teardrop of the pterygomaxillary fissure, at its back. Where both sides are seen, the point midway between them.</source>
        <translation>Extremo superior de la lágrima de la fisura pterigomaxilar, en su parte posterior. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Hindmost point of the outline of the pterygopalatine fossa; the pterygoid vertical runs through it. Where both sides are seen, the point midway between them.</source>
        <translation>Punto más posterior del contorno de la fosa pterigopalatina; por él pasa la vertical pterigoidea. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Most posterior and superior point of the outline of the condyle. Where both sides are seen, the point midway between them.</source>
        <translation>Punto más posterior y superior del contorno del cóndilo. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Middle of the ramus: centre of the rectangle, with sides along and across Frankfort, through the deepest point of the front edge, the point opposite on the back edge, the deepest point of the notch and the point opposite on the lower border. Where both sides are seen, the point midway between them.</source>
        <translation>Centro de la rama: centro del rectángulo, con lados a lo largo y a través del plano de Fráncfort, por el punto más profundo del borde anterior, el opuesto del borde posterior, el más profundo de la escotadura y el opuesto del borde inferior. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Where the front of the symphysis turns from concave to convex, between point B and pogonion.</source>
        <translation>Donde la cara anterior de la sínfisis pasa de cóncava a convexa, entre el punto B y el pogonion.</translation>
    </message>
    <message>
        <source>Middle of the neck of the condyle on the line from basion to nasion. Where both sides are seen, the point midway between them.</source>
        <translation>Centro del cuello del cóndilo en la línea de basion a nasion. Si se ven ambos lados, el punto medio entre ellos.</translation>
    </message>
    <message>
        <source>Middle of the outline of the symphysis, by eye.</source>
        <translation>Centro del contorno de la sínfisis, a ojo.</translation>
    </message>
    <message>
        <source>Most anterior point of the nose.</source>
        <translation>Punto más anterior de la nariz.</translation>
    </message>
    <message>
        <source>Most anterior and inferior point of the columella of the nose.</source>
        <translation>Punto más anterior e inferior de la columela de la nariz.</translation>
    </message>
    <message>
        <source>Deepest point of the soft root of the nose.</source>
        <translation>Punto más profundo de la raíz blanda de la nariz.</translation>
    </message>
    <message>
        <source>Most anterior point of the soft forehead.</source>
        <translation>Punto más anterior de la frente blanda.</translation>
    </message>
    <message>
        <source>Deepest point of the concavity of the upper lip, between subnasale and the upper lip.</source>
        <translation>Punto más profundo de la concavidad del labio superior, entre subnasal y labio superior.</translation>
    </message>
    <message>
        <source>Deepest point of the concavity between the lower lip and the soft chin.</source>
        <translation>Punto más profundo de la concavidad entre el labio inferior y el mentón blando.</translation>
    </message>
    <message>
        <source>Lowest point of the upper lip.</source>
        <translation>Punto más bajo del labio superior.</translation>
    </message>
    <message>
        <source>Highest point of the lower lip.</source>
        <translation>Punto más alto del labio inferior.</translation>
    </message>
    <message>
        <source>Highest point of the right lung field. The patient&apos;s right side is on the left of the film.</source>
        <translation>Punto más alto del campo pulmonar derecho. El lado derecho del paciente está a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Point of the lateral costophrenic angle, where the right hemidiaphragm meets the chest wall. The patient&apos;s right side is on the left of the film.</source>
        <translation>Vértice del ángulo costofrénico lateral, donde el hemidiafragma derecho llega a la pared torácica. El lado derecho del paciente está a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Point where the right border of the heart meets the right hemidiaphragm. The patient&apos;s right side is on the left of the film.</source>
        <translation>Punto donde el borde derecho del corazón llega al hemidiafragma derecho. El lado derecho del paciente está a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Highest point of the left lung field. The patient&apos;s left side is on the right of the film.</source>
        <translation>Punto más alto del campo pulmonar izquierdo. El lado izquierdo del paciente está a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Point of the lateral costophrenic angle, where the left hemidiaphragm meets the chest wall. The patient&apos;s left side is on the right of the film.</source>
        <translation>Vértice del ángulo costofrénico lateral, donde el hemidiafragma izquierdo llega a la pared torácica. El lado izquierdo del paciente está a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Point where the left border of the heart meets the left hemidiaphragm. The patient&apos;s left side is on the right of the film.</source>
        <translation>Punto donde el borde izquierdo del corazón llega al hemidiafragma izquierdo. El lado izquierdo del paciente está a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Most lateral point of the right border of the heart.</source>
        <translation>Punto más lateral del borde derecho del corazón.</translation>
    </message>
    <message>
        <source>Most lateral point of the left border of the heart.</source>
        <translation>Punto más lateral del borde izquierdo del corazón.</translation>
    </message>
    <message>
        <source>Inner border of the right ribs where the thorax is widest, at the level of the right dome of the diaphragm or above.</source>
        <translation>Borde interno de las costillas derechas donde el tórax es más ancho, a la altura de la cúpula diafragmática derecha o por encima.</translation>
    </message>
    <message>
        <source>Inner border of the left ribs where the thorax is widest, at the level of the left dome of the diaphragm or above.</source>
        <translation>Borde interno de las costillas izquierdas donde el tórax es más ancho, a la altura de la cúpula diafragmática izquierda o por encima.</translation>
    </message>
    <message>
        <source>A high point of the midline: the spinous process of an upper thoracic vertebra, between the inner ends of the clavicles.</source>
        <translation>Un punto alto de la línea media: apófisis espinosa de una vértebra torácica superior, entre los extremos internos de las clavículas.</translation>
    </message>
    <message>
        <source>A low point of the midline: the spinous process of a lower thoracic vertebra, at the level of the diaphragm.</source>
        <translation>Un punto bajo de la línea media: apófisis espinosa de una vértebra torácica inferior, a la altura del diafragma.</translation>
    </message>
    <message>
        <source>Centre of the wrist, at the proximal row of the carpal bones.</source>
        <translation>Centro de la muñeca, en la fila proximal de los huesos del carpo.</translation>
    </message>
    <message>
        <source>Centre of the 1st carpometacarpal joint, at the base of the thumb&apos;s metacarpal.</source>
        <translation>Centro de la 1.ª articulación carpometacarpiana, en la base del metacarpiano del pulgar.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the thumb.</source>
        <translation>Centro de la articulación metacarpofalángica del pulgar.</translation>
    </message>
    <message>
        <source>Centre of the interphalangeal joint of the thumb.</source>
        <translation>Centro de la articulación interfalángica del pulgar.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the thumb.</source>
        <translation>Punta de la falange distal del pulgar.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the forefinger.</source>
        <translation>Centro de la articulación metacarpofalángica del índice.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the forefinger.</source>
        <translation>Centro de la articulación interfalángica proximal del índice.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the forefinger.</source>
        <translation>Centro de la articulación interfalángica distal del índice.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the forefinger.</source>
        <translation>Punta de la falange distal del índice.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the middle finger.</source>
        <translation>Centro de la articulación metacarpofalángica del dedo corazón.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the middle finger.</source>
        <translation>Centro de la articulación interfalángica proximal del dedo corazón.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the middle finger.</source>
        <translation>Centro de la articulación interfalángica distal del dedo corazón.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the middle finger.</source>
        <translation>Punta de la falange distal del dedo corazón.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the ring finger.</source>
        <translation>Centro de la articulación metacarpofalángica del anular.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the ring finger.</source>
        <translation>Centro de la articulación interfalángica proximal del anular.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the ring finger.</source>
        <translation>Centro de la articulación interfalángica distal del anular.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the ring finger.</source>
        <translation>Punta de la falange distal del anular.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the little finger.</source>
        <translation>Centro de la articulación metacarpofalángica del meñique.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the little finger.</source>
        <translation>Centro de la articulación interfalángica proximal del meñique.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the little finger.</source>
        <translation>Centro de la articulación interfalángica distal del meñique.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the little finger.</source>
        <translation>Punta de la falange distal del meñique.</translation>
    </message>
    <message>
        <source>Tip of the styloid process of the radius; with the ulnar styloid the width of the wrist.</source>
        <translation>Punta de la apófisis estiloides del radio; con la del cúbito, la anchura de la muñeca.</translation>
    </message>
    <message>
        <source>Middle of the articular surface of the distal radius.</source>
        <translation>Centro de la superficie articular del radio distal.</translation>
    </message>
    <message>
        <source>Middle of the joint space between distal radius and ulna.</source>
        <translation>Centro del espacio articular entre el radio y el cúbito distales.</translation>
    </message>
    <message>
        <source>Middle of the articular surface of the ulnar head.</source>
        <translation>Centro de la superficie articular de la cabeza del cúbito.</translation>
    </message>
    <message>
        <source>Tip of the styloid process of the ulna.</source>
        <translation>Punta de la apófisis estiloides del cúbito.</translation>
    </message>
    <message>
        <source>Centre of the scaphoid; absent while it is not ossified.</source>
        <translation>Centro del escafoides; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the lunate; absent while it is not ossified.</source>
        <translation>Centro del semilunar; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the triquetrum; absent while it is not ossified.</source>
        <translation>Centro del piramidal; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the pisiform; absent while it is not ossified.</source>
        <translation>Centro del pisiforme; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the trapezium; absent while it is not ossified.</source>
        <translation>Centro del trapecio; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the trapezoid; absent while it is not ossified.</source>
        <translation>Centro del trapezoide; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the capitate; absent while it is not ossified.</source>
        <translation>Centro del grande; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Centre of the hamate; absent while it is not ossified.</source>
        <translation>Centro del ganchoso; ausente mientras no esté osificado.</translation>
    </message>
    <message>
        <source>Middle of the base of the 1st metacarpal.</source>
        <translation>Centro de la base del 1.er metacarpiano.</translation>
    </message>
    <message>
        <source>Middle of the base of the 2nd metacarpal.</source>
        <translation>Centro de la base del 2.º metacarpiano.</translation>
    </message>
    <message>
        <source>Middle of the base of the 3rd metacarpal.</source>
        <translation>Centro de la base del 3.er metacarpiano.</translation>
    </message>
    <message>
        <source>Middle of the base of the 4th metacarpal.</source>
        <translation>Centro de la base del 4.º metacarpiano.</translation>
    </message>
    <message>
        <source>Middle of the base of the 5th metacarpal.</source>
        <translation>Centro de la base del 5.º metacarpiano.</translation>
    </message>
    <message>
        <source>Centre of the head of the femur.</source>
        <translation>Centro de la cabeza del fémur.</translation>
    </message>
    <message>
        <source>Centre of the knee: midway between the tops of the tibial spines and the notch of the femur.</source>
        <translation>Centro de la rodilla: entre las puntas de las espinas tibiales y la escotadura del fémur.</translation>
    </message>
    <message>
        <source>Centre of the ankle: middle of the dome of the talus.</source>
        <translation>Centro del tobillo: centro de la cúpula del astrágalo.</translation>
    </message>
    <message>
        <source>Lowest point of the medial condyle of the femur.</source>
        <translation>Punto más bajo del cóndilo medial del fémur.</translation>
    </message>
    <message>
        <source>Lowest point of the lateral condyle of the femur.</source>
        <translation>Punto más bajo del cóndilo lateral del fémur.</translation>
    </message>
    <message>
        <source>Medial end of the tibial plateau.</source>
        <translation>Extremo medial de la meseta tibial.</translation>
    </message>
    <message>
        <source>Lateral end of the tibial plateau.</source>
        <translation>Extremo lateral de la meseta tibial.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T1 on the left of the film.</source>
        <translation>Esquina del platillo superior de T1, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T1 on the right of the film.</source>
        <translation>Esquina del platillo superior de T1, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T1 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T1, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T1 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T1, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T2 on the left of the film.</source>
        <translation>Esquina del platillo superior de T2, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T2 on the right of the film.</source>
        <translation>Esquina del platillo superior de T2, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T2 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T2, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T2 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T2, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T3 on the left of the film.</source>
        <translation>Esquina del platillo superior de T3, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T3 on the right of the film.</source>
        <translation>Esquina del platillo superior de T3, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T3 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T3, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T3 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T3, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T4 on the left of the film.</source>
        <translation>Esquina del platillo superior de T4, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T4 on the right of the film.</source>
        <translation>Esquina del platillo superior de T4, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T4 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T4, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T4 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T4, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T5 on the left of the film.</source>
        <translation>Esquina del platillo superior de T5, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T5 on the right of the film.</source>
        <translation>Esquina del platillo superior de T5, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T5 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T5, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T5 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T5, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T6 on the left of the film.</source>
        <translation>Esquina del platillo superior de T6, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T6 on the right of the film.</source>
        <translation>Esquina del platillo superior de T6, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T6 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T6, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T6 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T6, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T7 on the left of the film.</source>
        <translation>Esquina del platillo superior de T7, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T7 on the right of the film.</source>
        <translation>Esquina del platillo superior de T7, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T7 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T7, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T7 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T7, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T8 on the left of the film.</source>
        <translation>Esquina del platillo superior de T8, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T8 on the right of the film.</source>
        <translation>Esquina del platillo superior de T8, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T8 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T8, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T8 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T8, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T9 on the left of the film.</source>
        <translation>Esquina del platillo superior de T9, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T9 on the right of the film.</source>
        <translation>Esquina del platillo superior de T9, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T9 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T9, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T9 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T9, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T10 on the left of the film.</source>
        <translation>Esquina del platillo superior de T10, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T10 on the right of the film.</source>
        <translation>Esquina del platillo superior de T10, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T10 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T10, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T10 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T10, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T11 on the left of the film.</source>
        <translation>Esquina del platillo superior de T11, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T11 on the right of the film.</source>
        <translation>Esquina del platillo superior de T11, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T11 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T11, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T11 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T11, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T12 on the left of the film.</source>
        <translation>Esquina del platillo superior de T12, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T12 on the right of the film.</source>
        <translation>Esquina del platillo superior de T12, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T12 on the left of the film.</source>
        <translation>Esquina del platillo inferior de T12, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T12 on the right of the film.</source>
        <translation>Esquina del platillo inferior de T12, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L1 on the left of the film.</source>
        <translation>Esquina del platillo superior de L1, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L1 on the right of the film.</source>
        <translation>Esquina del platillo superior de L1, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L1 on the left of the film.</source>
        <translation>Esquina del platillo inferior de L1, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L1 on the right of the film.</source>
        <translation>Esquina del platillo inferior de L1, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L2 on the left of the film.</source>
        <translation>Esquina del platillo superior de L2, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L2 on the right of the film.</source>
        <translation>Esquina del platillo superior de L2, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L2 on the left of the film.</source>
        <translation>Esquina del platillo inferior de L2, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L2 on the right of the film.</source>
        <translation>Esquina del platillo inferior de L2, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L3 on the left of the film.</source>
        <translation>Esquina del platillo superior de L3, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L3 on the right of the film.</source>
        <translation>Esquina del platillo superior de L3, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L3 on the left of the film.</source>
        <translation>Esquina del platillo inferior de L3, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L3 on the right of the film.</source>
        <translation>Esquina del platillo inferior de L3, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L4 on the left of the film.</source>
        <translation>Esquina del platillo superior de L4, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L4 on the right of the film.</source>
        <translation>Esquina del platillo superior de L4, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L4 on the left of the film.</source>
        <translation>Esquina del platillo inferior de L4, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L4 on the right of the film.</source>
        <translation>Esquina del platillo inferior de L4, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L5 on the left of the film.</source>
        <translation>Esquina del platillo superior de L5, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L5 on the right of the film.</source>
        <translation>Esquina del platillo superior de L5, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L5 on the left of the film.</source>
        <translation>Esquina del platillo inferior de L5, a la izquierda de la imagen.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L5 on the right of the film.</source>
        <translation>Esquina del platillo inferior de L5, a la derecha de la imagen.</translation>
    </message>
    <message>
        <source>Chest: cardiothoracic ratio</source>
        <translation>Tórax: índice cardiotorácico</translation>
    </message>
    <message>
        <source>The width of the heart in that of the thorax, and the lungs.</source>
        <translation>La anchura del corazón en relación con la del tórax, y los pulmones.</translation>
    </message>
    <message>
        <source>Right and left are the patient&apos;s.</source>
        <translation>Derecha e izquierda son las del paciente.</translation>
    </message>
    <message>
        <source>Right lung, apex to costophrenic angle</source>
        <translation>Pulmón derecho, del vértice al ángulo costofrénico</translation>
    </message>
    <message>
        <source>Right lung, width of its base</source>
        <translation>Pulmón derecho, anchura de la base</translation>
    </message>
    <message>
        <source>Left lung, apex to costophrenic angle</source>
        <translation>Pulmón izquierdo, del vértice al ángulo costofrénico</translation>
    </message>
    <message>
        <source>Left lung, width of its base</source>
        <translation>Pulmón izquierdo, anchura de la base</translation>
    </message>
    <message>
        <source>Right to left lung height</source>
        <translation>Altura del pulmón derecho respecto al izquierdo</translation>
    </message>
    <message>
        <source>Between the cardiophrenic angles</source>
        <translation>Entre los ángulos cardiofrénicos</translation>
    </message>
    <message>
        <source>Between the costophrenic angles</source>
        <translation>Entre los ángulos costofrénicos</translation>
    </message>
    <message>
        <source>Cardiophrenic to costophrenic width; not the cardiothoracic ratio</source>
        <translation>Anchura cardiofrénica respecto a la costofrénica; no es el índice cardiotorácico</translation>
    </message>
    <message>
        <source>Line of the costophrenic angles to that of the apices</source>
        <translation>Línea de los ángulos costofrénicos respecto a la de los vértices</translation>
    </message>
    <message>
        <source>lower on the patient&apos;s left</source>
        <translation>más abajo a la izquierda del paciente</translation>
    </message>
    <message>
        <source>Right heart border to the midline</source>
        <translation>Borde cardíaco derecho a la línea media</translation>
    </message>
    <message>
        <source>Left heart border to the midline</source>
        <translation>Borde cardíaco izquierdo a la línea media</translation>
    </message>
    <message>
        <source>Width of the heart</source>
        <translation>Anchura del corazón</translation>
    </message>
    <message>
        <source>Inner width of the thorax</source>
        <translation>Anchura interna del tórax</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Índice cardiotorácico</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>de memoria</translation>
    </message>
    <message>
        <source>upright PA films of adults</source>
        <translation>radiografías PA de adultos de pie</translation>
    </message>
    <message>
        <source>Not for AP films or children, so it has no words.</source>
        <translation>No vale para radiografías AP ni para niños; por eso no tiene palabras.</translation>
    </message>
    <message>
        <source>Chest: lungs</source>
        <translation>Tórax: pulmones</translation>
    </message>
    <message>
        <source>Heights and widths of the lungs from their six corners.</source>
        <translation>Alturas y anchuras de los pulmones a partir de sus seis esquinas.</translation>
    </message>
    <message>
        <source>A cardiothoracic ratio cannot be computed from these six points: it needs the widest heart and the widest inner thorax (see the list Chest 12). Right and left are the patient&apos;s.</source>
        <translation>De estos seis puntos no se puede calcular un índice cardiotorácico: necesita la mayor anchura del corazón y del tórax interno (véase la lista Chest 12). Derecha e izquierda son las del paciente.</translation>
    </message>
    <message>
        <source>Downs</source>
        <translation>Downs</translation>
    </message>
    <message>
        <source>Skeletal and dental pattern against Frankfort.</source>
        <translation>Patrón esquelético y dental respecto a Fráncfort.</translation>
    </message>
    <message>
        <source>second-hand</source>
        <translation>de segunda mano</translation>
    </message>
    <message>
        <source>20 white subjects, 10 male and 10 female, 12 to 17 years, excellent untreated occlusion</source>
        <translation>20 sujetos blancos, 10 varones y 10 mujeres, de 12 a 17 años, oclusión excelente sin tratamiento</translation>
    </message>
    <message>
        <source>chin back</source>
        <translation>mentón retruido</translation>
    </message>
    <message>
        <source>chin within the norm</source>
        <translation>mentón dentro de la norma</translation>
    </message>
    <message>
        <source>chin forward</source>
        <translation>mentón adelantado</translation>
    </message>
    <message>
        <source>concave profile</source>
        <translation>perfil cóncavo</translation>
    </message>
    <message>
        <source>straight profile</source>
        <translation>perfil recto</translation>
    </message>
    <message>
        <source>convex profile</source>
        <translation>perfil convexo</translation>
    </message>
    <message>
        <source>Class II denture bases</source>
        <translation>bases dentarias de clase II</translation>
    </message>
    <message>
        <source>denture bases within the norm</source>
        <translation>bases dentarias dentro de la norma</translation>
    </message>
    <message>
        <source>Class III denture bases</source>
        <translation>bases dentarias de clase III</translation>
    </message>
    <message>
        <source>Downs draws the tangent of the lower border; here Go-Me.</source>
        <translation>Downs traza la tangente del borde inferior; aquí Go-Me.</translation>
    </message>
    <message>
        <source>flat mandibular plane</source>
        <translation>plano mandibular plano</translation>
    </message>
    <message>
        <source>mandibular plane within the norm</source>
        <translation>plano mandibular dentro de la norma</translation>
    </message>
    <message>
        <source>steep mandibular plane</source>
        <translation>plano mandibular inclinado</translation>
    </message>
    <message>
        <source>forward growth direction</source>
        <translation>dirección de crecimiento hacia delante</translation>
    </message>
    <message>
        <source>growth direction within the norm</source>
        <translation>dirección de crecimiento dentro de la norma</translation>
    </message>
    <message>
        <source>downward growth direction</source>
        <translation>dirección de crecimiento hacia abajo</translation>
    </message>
    <message>
        <source>flat occlusal plane</source>
        <translation>plano oclusal plano</translation>
    </message>
    <message>
        <source>occlusal plane within the norm</source>
        <translation>plano oclusal dentro de la norma</translation>
    </message>
    <message>
        <source>steep occlusal plane</source>
        <translation>plano oclusal inclinado</translation>
    </message>
    <message>
        <source>incisors proclined against each other</source>
        <translation>incisivos proinclinados entre sí</translation>
    </message>
    <message>
        <source>interincisal angle within the norm</source>
        <translation>ángulo interincisal dentro de la norma</translation>
    </message>
    <message>
        <source>incisors upright against each other</source>
        <translation>incisivos verticales entre sí</translation>
    </message>
    <message>
        <source>lower incisors upright</source>
        <translation>incisivos inferiores verticales</translation>
    </message>
    <message>
        <source>lower incisors within the norm</source>
        <translation>incisivos inferiores dentro de la norma</translation>
    </message>
    <message>
        <source>lower incisors proclined</source>
        <translation>incisivos inferiores proinclinados</translation>
    </message>
    <message>
        <source>upper incisors back</source>
        <translation>incisivos superiores retruidos</translation>
    </message>
    <message>
        <source>upper incisors within the norm</source>
        <translation>incisivos superiores dentro de la norma</translation>
    </message>
    <message>
        <source>upper incisors forward</source>
        <translation>incisivos superiores adelantados</translation>
    </message>
    <message>
        <source>Eastman</source>
        <translation>Eastman</translation>
    </message>
    <message>
        <source>British standard values with the correction of ANB.</source>
        <translation>Valores estándar británicos con la corrección de ANB.</translation>
    </message>
    <message>
        <source>means second-hand; SD from memory</source>
        <translation>medias de segunda mano; SD de memoria</translation>
    </message>
    <message>
        <source>British white; derivation not clear (MacAllister and Rock 1992)</source>
        <translation>Británicos blancos; origen no claro (MacAllister y Rock 1992)</translation>
    </message>
    <message>
        <source>maxilla back</source>
        <translation>maxilar retruido</translation>
    </message>
    <message>
        <source>maxilla within the norm</source>
        <translation>maxilar dentro de la norma</translation>
    </message>
    <message>
        <source>maxilla forward</source>
        <translation>maxilar adelantado</translation>
    </message>
    <message>
        <source>mandible back</source>
        <translation>mandíbula retruida</translation>
    </message>
    <message>
        <source>mandible within the norm</source>
        <translation>mandíbula dentro de la norma</translation>
    </message>
    <message>
        <source>mandible forward</source>
        <translation>mandíbula adelantada</translation>
    </message>
    <message>
        <source>3, SD 2; Class I is 2 to 4.</source>
        <translation>3, SD 2; la clase I es de 2 a 4.</translation>
    </message>
    <message>
        <source>skeletal Class III</source>
        <translation>clase III esquelética</translation>
    </message>
    <message>
        <source>skeletal Class I</source>
        <translation>clase I esquelética</translation>
    </message>
    <message>
        <source>skeletal Class II</source>
        <translation>clase II esquelética</translation>
    </message>
    <message>
        <source>Only valid where SN-PP is 5 to 11; otherwise shown without words.</source>
        <translation>Solo vale donde SN-PP es de 5 a 11; si no, sin palabras.</translation>
    </message>
    <message>
        <source>palate tipped up in front</source>
        <translation>paladar inclinado hacia arriba por delante</translation>
    </message>
    <message>
        <source>palate within the norm</source>
        <translation>paladar dentro de la norma</translation>
    </message>
    <message>
        <source>palate tipped down in front</source>
        <translation>paladar inclinado hacia abajo por delante</translation>
    </message>
    <message>
        <source>low angle</source>
        <translation>ángulo bajo</translation>
    </message>
    <message>
        <source>angle within the norm</source>
        <translation>ángulo dentro de la norma</translation>
    </message>
    <message>
        <source>high angle</source>
        <translation>ángulo alto</translation>
    </message>
    <message>
        <source>upper incisors retroclined</source>
        <translation>incisivos superiores retroinclinados</translation>
    </message>
    <message>
        <source>upper incisors proclined</source>
        <translation>incisivos superiores proinclinados</translation>
    </message>
    <message>
        <source>lower incisors retroclined</source>
        <translation>incisivos inferiores retroinclinados</translation>
    </message>
    <message>
        <source>within the norm</source>
        <translation>dentro de la norma</translation>
    </message>
    <message>
        <source>short lower face</source>
        <translation>cara inferior corta</translation>
    </message>
    <message>
        <source>lower face within the norm</source>
        <translation>cara inferior dentro de la norma</translation>
    </message>
    <message>
        <source>long lower face</source>
        <translation>cara inferior larga</translation>
    </message>
    <message>
        <source>Along Frankfort, not the occlusal plane.</source>
        <translation>A lo largo de Fráncfort, no del plano oclusal.</translation>
    </message>
    <message>
        <source>reduced or reverse overjet</source>
        <translation>resalte reducido o invertido</translation>
    </message>
    <message>
        <source>overjet within the range</source>
        <translation>resalte dentro del intervalo</translation>
    </message>
    <message>
        <source>increased overjet</source>
        <translation>resalte aumentado</translation>
    </message>
    <message>
        <source>Across Frankfort, not the occlusal plane.</source>
        <translation>Perpendicular a Fráncfort, no al plano oclusal.</translation>
    </message>
    <message>
        <source>reduced or open bite</source>
        <translation>sobremordida reducida o mordida abierta</translation>
    </message>
    <message>
        <source>overbite within the range</source>
        <translation>sobremordida dentro del intervalo</translation>
    </message>
    <message>
        <source>deep bite</source>
        <translation>mordida profunda</translation>
    </message>
    <message>
        <source>Hand: lengths of phalanges</source>
        <translation>Mano: longitudes de las falanges</translation>
    </message>
    <message>
        <source>Phalanges, each finger, and the second to the fourth.</source>
        <translation>Falanges, cada dedo y el segundo respecto al cuarto.</translation>
    </message>
    <message>
        <source>Bone age is not a measurement of landmarks. The list has no bases of the metacarpals but that of the thumb.</source>
        <translation>La edad ósea no es una medida de puntos. De los metacarpianos la lista solo tiene la base del pulgar.</translation>
    </message>
    <message>
        <source>Thumb, metacarpal</source>
        <translation>Pulgar, metacarpiano</translation>
    </message>
    <message>
        <source>Thumb, proximal phalanx</source>
        <translation>Pulgar, falange proximal</translation>
    </message>
    <message>
        <source>Thumb, distal phalanx</source>
        <translation>Pulgar, falange distal</translation>
    </message>
    <message>
        <source>Thumb, from its root to its tip, direct</source>
        <translation>Pulgar, de la base a la punta, directo</translation>
    </message>
    <message>
        <source>Thumb, its phalanges added</source>
        <translation>Pulgar, suma de sus falanges</translation>
    </message>
    <message>
        <source>Forefinger, proximal phalanx</source>
        <translation>Índice, falange proximal</translation>
    </message>
    <message>
        <source>Forefinger, middle phalanx</source>
        <translation>Índice, falange media</translation>
    </message>
    <message>
        <source>Forefinger, distal phalanx</source>
        <translation>Índice, falange distal</translation>
    </message>
    <message>
        <source>Forefinger, from its root to its tip, direct</source>
        <translation>Índice, de la base a la punta, directo</translation>
    </message>
    <message>
        <source>Forefinger, its phalanges added</source>
        <translation>Índice, suma de sus falanges</translation>
    </message>
    <message>
        <source>Middle finger, proximal phalanx</source>
        <translation>Dedo medio, falange proximal</translation>
    </message>
    <message>
        <source>Middle finger, middle phalanx</source>
        <translation>Dedo medio, falange media</translation>
    </message>
    <message>
        <source>Middle finger, distal phalanx</source>
        <translation>Dedo medio, falange distal</translation>
    </message>
    <message>
        <source>Middle finger, from its root to its tip, direct</source>
        <translation>Dedo medio, de la base a la punta, directo</translation>
    </message>
    <message>
        <source>Middle finger, its phalanges added</source>
        <translation>Dedo medio, suma de sus falanges</translation>
    </message>
    <message>
        <source>Ring finger, proximal phalanx</source>
        <translation>Anular, falange proximal</translation>
    </message>
    <message>
        <source>Ring finger, middle phalanx</source>
        <translation>Anular, falange media</translation>
    </message>
    <message>
        <source>Ring finger, distal phalanx</source>
        <translation>Anular, falange distal</translation>
    </message>
    <message>
        <source>Ring finger, from its root to its tip, direct</source>
        <translation>Anular, de la base a la punta, directo</translation>
    </message>
    <message>
        <source>Ring finger, its phalanges added</source>
        <translation>Anular, suma de sus falanges</translation>
    </message>
    <message>
        <source>Little finger, proximal phalanx</source>
        <translation>Meñique, falange proximal</translation>
    </message>
    <message>
        <source>Little finger, middle phalanx</source>
        <translation>Meñique, falange media</translation>
    </message>
    <message>
        <source>Little finger, distal phalanx</source>
        <translation>Meñique, falange distal</translation>
    </message>
    <message>
        <source>Little finger, from its root to its tip, direct</source>
        <translation>Meñique, de la base a la punta, directo</translation>
    </message>
    <message>
        <source>Little finger, its phalanges added</source>
        <translation>Meñique, suma de sus falanges</translation>
    </message>
    <message>
        <source>Second to fourth finger, direct</source>
        <translation>Segundo dedo respecto al cuarto, directo</translation>
    </message>
    <message>
        <source>Second to fourth finger, phalanges added</source>
        <translation>Segundo dedo respecto al cuarto, suma de falanges</translation>
    </message>
    <message>
        <source>Hand: lengths of bones</source>
        <translation>Mano: longitudes de los huesos</translation>
    </message>
    <message>
        <source>Metacarpals and phalanges, each finger, and the second to the fourth.</source>
        <translation>Metacarpianos y falanges, cada dedo y el segundo respecto al cuarto.</translation>
    </message>
    <message>
        <source>Bone age is not a measurement of landmarks. Norms by age and sex (Poznanski) were not at hand, so there are none. Joints are marked in their middle: lengths are those between joints.</source>
        <translation>La edad ósea no es una medida de puntos. No se disponía de normas por edad y sexo (Poznanski), así que no las hay. Las articulaciones se marcan en su centro: las longitudes van de articulación a articulación.</translation>
    </message>
    <message>
        <source>Forefinger, metacarpal</source>
        <translation>Índice, metacarpiano</translation>
    </message>
    <message>
        <source>Middle finger, metacarpal</source>
        <translation>Dedo medio, metacarpiano</translation>
    </message>
    <message>
        <source>Ring finger, metacarpal</source>
        <translation>Anular, metacarpiano</translation>
    </message>
    <message>
        <source>Little finger, metacarpal</source>
        <translation>Meñique, metacarpiano</translation>
    </message>
    <message>
        <source>Length of the second metacarpal to the third</source>
        <translation>Longitud del segundo metacarpiano respecto al tercero</translation>
    </message>
    <message>
        <source>Length of the fourth metacarpal to the third</source>
        <translation>Longitud del cuarto metacarpiano respecto al tercero</translation>
    </message>
    <message>
        <source>Length of the fifth metacarpal to the third</source>
        <translation>Longitud del quinto metacarpiano respecto al tercero</translation>
    </message>
    <message>
        <source>Capitate to distal radius</source>
        <translation>Hueso grande al radio distal</translation>
    </message>
    <message>
        <source>Capitate to radius over third metacarpal; landmarks are centres, so only a stand-in for the carpal height ratio</source>
        <translation>Hueso grande–radio respecto al tercer metacarpiano; los puntos son centros, así que solo sustituye al índice de altura del carpo</translation>
    </message>
    <message>
        <source>ISBI 2015, eight measurements</source>
        <translation>ISBI 2015, ocho medidas</translation>
    </message>
    <message>
        <source>The classes of the challenge, to compare with published results. Not clinical norms.</source>
        <translation>Las clases de la competición, para comparar con resultados publicados. No son normas clínicas.</translation>
    </message>
    <message>
        <source>limits read in the challenge&apos;s program; names of the classes from memory</source>
        <translation>límites leídos en el programa de la competición; nombres de las clases de memoria</translation>
    </message>
    <message>
        <source>Class limits, no population</source>
        <translation>Límites de clase, sin población</translation>
    </message>
    <message>
        <source>Class III</source>
        <translation>clase III</translation>
    </message>
    <message>
        <source>Class II</source>
        <translation>clase II</translation>
    </message>
    <message>
        <source>Class I</source>
        <translation>clase I</translation>
    </message>
    <message>
        <source>retrognathic mandible</source>
        <translation>mandíbula retrognática</translation>
    </message>
    <message>
        <source>prognathic mandible</source>
        <translation>mandíbula prognática</translation>
    </message>
    <message>
        <source>normal mandible</source>
        <translation>mandíbula normal</translation>
    </message>
    <message>
        <source>retrognathic maxilla</source>
        <translation>maxilar retrognático</translation>
    </message>
    <message>
        <source>prognathic maxilla</source>
        <translation>maxilar prognático</translation>
    </message>
    <message>
        <source>normal maxilla</source>
        <translation>maxilar normal</translation>
    </message>
    <message>
        <source>open bite tendency</source>
        <translation>tendencia a mordida abierta</translation>
    </message>
    <message>
        <source>deep bite tendency</source>
        <translation>tendencia a mordida profunda</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Class II tendency</source>
        <translation>tendencia a clase II</translation>
    </message>
    <message>
        <source>Class III tendency</source>
        <translation>tendencia a clase III</translation>
    </message>
    <message>
        <source>long face tendency</source>
        <translation>tendencia a cara larga</translation>
    </message>
    <message>
        <source>short face tendency</source>
        <translation>tendencia a cara corta</translation>
    </message>
    <message>
        <source>low angle tendency</source>
        <translation>tendencia a ángulo bajo</translation>
    </message>
    <message>
        <source>high angle tendency</source>
        <translation>tendencia a ángulo alto</translation>
    </message>
    <message>
        <source>large overjet</source>
        <translation>resalte grande</translation>
    </message>
    <message>
        <source>edge to edge</source>
        <translation>borde a borde</translation>
    </message>
    <message>
        <source>anterior cross-bite (or 0 to 2 mm)</source>
        <translation>mordida cruzada anterior (o de 0 a 2 mm)</translation>
    </message>
    <message>
        <source>Bjork and Jarabak</source>
        <translation>Björk y Jarabak</translation>
    </message>
    <message>
        <source>The polygon S-N-Ar-Go-Me, its angles, and the two face heights.</source>
        <translation>El polígono S-N-Ar-Go-Me, sus ángulos y las dos alturas faciales.</translation>
    </message>
    <message>
        <source>Angles: Swedish males (Bjork); ratios: ranges of the book</source>
        <translation>Ángulos: varones suecos (Björk); proporciones: intervalos del libro</translation>
    </message>
    <message>
        <source>closed cranial base</source>
        <translation>base craneal cerrada</translation>
    </message>
    <message>
        <source>cranial base within the norm</source>
        <translation>base craneal dentro de la norma</translation>
    </message>
    <message>
        <source>open cranial base</source>
        <translation>base craneal abierta</translation>
    </message>
    <message>
        <source>closed articular angle</source>
        <translation>ángulo articular cerrado</translation>
    </message>
    <message>
        <source>articular angle within the norm</source>
        <translation>ángulo articular dentro de la norma</translation>
    </message>
    <message>
        <source>open articular angle</source>
        <translation>ángulo articular abierto</translation>
    </message>
    <message>
        <source>closed gonial angle</source>
        <translation>ángulo goníaco cerrado</translation>
    </message>
    <message>
        <source>gonial angle within the norm</source>
        <translation>ángulo goníaco dentro de la norma</translation>
    </message>
    <message>
        <source>open gonial angle</source>
        <translation>ángulo goníaco abierto</translation>
    </message>
    <message>
        <source>forward rotation</source>
        <translation>rotación anterior</translation>
    </message>
    <message>
        <source>rotation within the norm</source>
        <translation>rotación dentro de la norma</translation>
    </message>
    <message>
        <source>backward rotation</source>
        <translation>rotación posterior</translation>
    </message>
    <message>
        <source>downward growth of the ramus</source>
        <translation>crecimiento de la rama hacia abajo</translation>
    </message>
    <message>
        <source>within the range</source>
        <translation>dentro del intervalo</translation>
    </message>
    <message>
        <source>forward growth of the ramus</source>
        <translation>crecimiento de la rama hacia delante</translation>
    </message>
    <message>
        <source>Of about 11 years; no norm for other ages.</source>
        <translation>De unos 11 años; sin norma para otras edades.</translation>
    </message>
    <message>
        <source>short</source>
        <translation>corta</translation>
    </message>
    <message>
        <source>long</source>
        <translation>larga</translation>
    </message>
    <message>
        <source>short ramus</source>
        <translation>rama corta</translation>
    </message>
    <message>
        <source>long ramus</source>
        <translation>rama larga</translation>
    </message>
    <message>
        <source>short body</source>
        <translation>cuerpo mandibular corto</translation>
    </message>
    <message>
        <source>long body</source>
        <translation>cuerpo mandibular largo</translation>
    </message>
    <message>
        <source>within the target</source>
        <translation>dentro del objetivo</translation>
    </message>
    <message>
        <source>clockwise (vertical) growth</source>
        <translation>crecimiento horario (vertical)</translation>
    </message>
    <message>
        <source>neutral growth</source>
        <translation>crecimiento neutro</translation>
    </message>
    <message>
        <source>counter-clockwise (horizontal) growth</source>
        <translation>crecimiento antihorario (horizontal)</translation>
    </message>
    <message>
        <source>Kim: ODI and APDI</source>
        <translation>Kim: ODI y APDI</translation>
    </message>
    <message>
        <source>Depth of bite and anteroposterior dysplasia.</source>
        <translation>Profundidad de la mordida y displasia anteroposterior.</translation>
    </message>
    <message>
        <source>Normal occlusions, white</source>
        <translation>Oclusiones normales, blancos</translation>
    </message>
    <message>
        <source>81 and 4.1 elsewhere.</source>
        <translation>81 y 4,1 en otros lugares.</translation>
    </message>
    <message>
        <source>Leg axis</source>
        <translation>Eje de la pierna</translation>
    </message>
    <message>
        <source>Axes of one leg on a film of its whole length. Right or left follows from the medial and the lateral points.</source>
        <translation>Ejes de una pierna en una radiografía de toda su longitud. La derecha o la izquierda se deduce de los puntos mediales y laterales.</translation>
    </message>
    <message>
        <source>Usual values in adults</source>
        <translation>Valores habituales en adultos</translation>
    </message>
    <message>
        <source>Hip-knee-ankle, deviation from straight</source>
        <translation>Cadera-rodilla-tobillo, desviación de la recta</translation>
    </message>
    <message>
        <source>varus</source>
        <translation>varo</translation>
    </message>
    <message>
        <source>Mechanical axis deviation</source>
        <translation>Desviación del eje mecánico</translation>
    </message>
    <message>
        <source>the axis passes medial of the knee</source>
        <translation>el eje pasa medial a la rodilla</translation>
    </message>
    <message>
        <source>Mechanical lateral distal femoral angle</source>
        <translation>Ángulo femoral distal lateral mecánico</translation>
    </message>
    <message>
        <source>Medial proximal tibial angle</source>
        <translation>Ángulo tibial proximal medial</translation>
    </message>
    <message>
        <source>Joint line convergence angle</source>
        <translation>Ángulo de convergencia de la interlínea articular</translation>
    </message>
    <message>
        <source>Length of the leg, hip to ankle</source>
        <translation>Longitud de la pierna, de cadera a tobillo</translation>
    </message>
    <message>
        <source>Length of the femur, hip to knee</source>
        <translation>Longitud del fémur, de cadera a rodilla</translation>
    </message>
    <message>
        <source>Length of the tibia, knee to ankle</source>
        <translation>Longitud de la tibia, de rodilla a tobillo</translation>
    </message>
    <message>
        <source>valgus</source>
        <translation>valgo</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>recto</translation>
    </message>
    <message>
        <source>axis passes lateral</source>
        <translation>el eje pasa lateral</translation>
    </message>
    <message>
        <source>axis within the usual</source>
        <translation>eje dentro de lo habitual</translation>
    </message>
    <message>
        <source>axis passes medial</source>
        <translation>el eje pasa medial</translation>
    </message>
    <message>
        <source>femoral valgus</source>
        <translation>valgo femoral</translation>
    </message>
    <message>
        <source>femoral varus</source>
        <translation>varo femoral</translation>
    </message>
    <message>
        <source>tibial varus</source>
        <translation>varo tibial</translation>
    </message>
    <message>
        <source>tibial valgus</source>
        <translation>valgo tibial</translation>
    </message>
    <message>
        <source>joint opens</source>
        <translation>la articulación se abre</translation>
    </message>
    <message>
        <source>McNamara</source>
        <translation>McNamara</translation>
    </message>
    <message>
        <source>Jaws against the nasion perpendicular, effective lengths, lower face height.</source>
        <translation>Maxilares respecto a la perpendicular de nasion, longitudes efectivas, altura facial inferior.</translation>
    </message>
    <message>
        <source>Ann Arbor: 73 women, mean 26 y 8 m, and 38 men, mean 30 y 9 m; untreated, well-balanced faces, Class I</source>
        <translation>Ann Arbor: 73 mujeres, media 26 a 8 m, y 38 varones, media 30 a 9 m; sin tratar, caras equilibradas, clase I</translation>
    </message>
    <message>
        <source>The lengths of the article carry 8 % enlargement where that was possible. See magnification.</source>
        <translation>Las longitudes del artículo llevan un 8 % de ampliación donde fue posible. Véase magnification.</translation>
    </message>
    <message>
        <source>short midface</source>
        <translation>tercio medio corto</translation>
    </message>
    <message>
        <source>midface within the norm</source>
        <translation>tercio medio dentro de la norma</translation>
    </message>
    <message>
        <source>long midface</source>
        <translation>tercio medio largo</translation>
    </message>
    <message>
        <source>short mandible</source>
        <translation>mandíbula corta</translation>
    </message>
    <message>
        <source>long mandible</source>
        <translation>mandíbula larga</translation>
    </message>
    <message>
        <source>mandible short for the midface</source>
        <translation>mandíbula corta para el tercio medio</translation>
    </message>
    <message>
        <source>lengths in balance</source>
        <translation>longitudes en equilibrio</translation>
    </message>
    <message>
        <source>mandible long for the midface</source>
        <translation>mandíbula larga para el tercio medio</translation>
    </message>
    <message>
        <source>lower incisors back</source>
        <translation>incisivos inferiores retruidos</translation>
    </message>
    <message>
        <source>lower incisors forward</source>
        <translation>incisivos inferiores adelantados</translation>
    </message>
    <message>
        <source>acute nasolabial angle</source>
        <translation>ángulo nasolabial agudo</translation>
    </message>
    <message>
        <source>nasolabial angle within the norm</source>
        <translation>ángulo nasolabial dentro de la norma</translation>
    </message>
    <message>
        <source>open nasolabial angle</source>
        <translation>ángulo nasolabial abierto</translation>
    </message>
    <message>
        <source>Maxilla to cranial base</source>
        <translation>Maxilar respecto a la base craneal</translation>
    </message>
    <message>
        <source>Mandible to cranial base</source>
        <translation>Mandíbula respecto a la base craneal</translation>
    </message>
    <message>
        <source>Maxilla to mandible</source>
        <translation>Maxilar respecto a la mandíbula</translation>
    </message>
    <message>
        <source>A ahead of B</source>
        <translation>A por delante de B</translation>
    </message>
    <message>
        <source>Symphysis to cranial base</source>
        <translation>Sínfisis respecto a la base craneal</translation>
    </message>
    <message>
        <source>Facial angle, facial depth</source>
        <translation>Ángulo facial, profundidad facial</translation>
    </message>
    <message>
        <source>Maxillary depth</source>
        <translation>Profundidad maxilar</translation>
    </message>
    <message>
        <source>Angle of convexity</source>
        <translation>Ángulo de convexidad</translation>
    </message>
    <message>
        <source>convex: A ahead of N-Pog</source>
        <translation>convexo: A por delante de N-Pog</translation>
    </message>
    <message>
        <source>A-B plane to facial plane</source>
        <translation>Plano A-B respecto al plano facial</translation>
    </message>
    <message>
        <source>B ahead of A</source>
        <translation>B por delante de A</translation>
    </message>
    <message>
        <source>Convexity of point A</source>
        <translation>Convexidad del punto A</translation>
    </message>
    <message>
        <source>A in front</source>
        <translation>A por delante</translation>
    </message>
    <message>
        <source>A to nasion perpendicular</source>
        <translation>A a la perpendicular de nasion</translation>
    </message>
    <message>
        <source>Pogonion to nasion perpendicular</source>
        <translation>Pogonion a la perpendicular de nasion</translation>
    </message>
    <message>
        <source>chin in front</source>
        <translation>mentón por delante</translation>
    </message>
    <message>
        <source>B to nasion perpendicular</source>
        <translation>B a la perpendicular de nasion</translation>
    </message>
    <message>
        <source>B in front</source>
        <translation>B por delante</translation>
    </message>
    <message>
        <source>Wits appraisal, functional plane</source>
        <translation>Wits, plano funcional</translation>
    </message>
    <message>
        <source>Wits on the bisected plane</source>
        <translation>Wits en el plano bisectado</translation>
    </message>
    <message>
        <source>A and B projected on the palatal plane</source>
        <translation>A y B proyectados en el plano palatino</translation>
    </message>
    <message>
        <source>A and B projected on Frankfort</source>
        <translation>A y B proyectados en Fráncfort</translation>
    </message>
    <message>
        <source>Beta angle</source>
        <translation>Ángulo beta</translation>
    </message>
    <message>
        <source>Bony chin to N-B</source>
        <translation>Mentón óseo a N-B</translation>
    </message>
    <message>
        <source>Effective midface length</source>
        <translation>Longitud efectiva del tercio medio</translation>
    </message>
    <message>
        <source>Effective mandibular length</source>
        <translation>Longitud mandibular efectiva</translation>
    </message>
    <message>
        <source>Maxillomandibular difference</source>
        <translation>Diferencia maxilomandibular</translation>
    </message>
    <message>
        <source>mandible longer</source>
        <translation>mandíbula más larga</translation>
    </message>
    <message>
        <source>Mandibular plane (Go-Gn) to S-N</source>
        <translation>Plano mandibular (Go-Gn) respecto a S-N</translation>
    </message>
    <message>
        <source>falls down in front</source>
        <translation>desciende por delante</translation>
    </message>
    <message>
        <source>Mandibular plane (Go-Me) to S-N</source>
        <translation>Plano mandibular (Go-Me) respecto a S-N</translation>
    </message>
    <message>
        <source>Mandibular plane to Frankfort</source>
        <translation>Plano mandibular respecto a Fráncfort</translation>
    </message>
    <message>
        <source>Palatal to mandibular plane</source>
        <translation>Plano palatino respecto al mandibular</translation>
    </message>
    <message>
        <source>diverge in front</source>
        <translation>divergen por delante</translation>
    </message>
    <message>
        <source>Palatal plane to S-N</source>
        <translation>Plano palatino respecto a S-N</translation>
    </message>
    <message>
        <source>Palatal plane to Frankfort</source>
        <translation>Plano palatino respecto a Fráncfort</translation>
    </message>
    <message>
        <source>Frankfort to S-N</source>
        <translation>Fráncfort respecto a S-N</translation>
    </message>
    <message>
        <source>Y axis to Frankfort</source>
        <translation>Eje Y respecto a Fráncfort</translation>
    </message>
    <message>
        <source>chin down and back</source>
        <translation>mentón abajo y atrás</translation>
    </message>
    <message>
        <source>Y axis to S-N</source>
        <translation>Eje Y respecto a S-N</translation>
    </message>
    <message>
        <source>Facial axis (Ricketts)</source>
        <translation>Eje facial (Ricketts)</translation>
    </message>
    <message>
        <source>Facial axis (McNamara)</source>
        <translation>Eje facial (McNamara)</translation>
    </message>
    <message>
        <source>Facial axis (McNamara), deviation from 90</source>
        <translation>Eje facial (McNamara), desviación de 90</translation>
    </message>
    <message>
        <source>Lower facial height (Ricketts)</source>
        <translation>Altura facial inferior (Ricketts)</translation>
    </message>
    <message>
        <source>Condyle to corpus axis</source>
        <translation>Eje del cóndilo respecto al del cuerpo</translation>
    </message>
    <message>
        <source>Mandibular arc</source>
        <translation>Arco mandibular</translation>
    </message>
    <message>
        <source>square mandible</source>
        <translation>mandíbula cuadrada</translation>
    </message>
    <message>
        <source>Saddle angle</source>
        <translation>Ángulo de la silla</translation>
    </message>
    <message>
        <source>Articular angle</source>
        <translation>Ángulo articular</translation>
    </message>
    <message>
        <source>Gonial angle</source>
        <translation>Ángulo goníaco</translation>
    </message>
    <message>
        <source>Upper gonial angle</source>
        <translation>Ángulo goníaco superior</translation>
    </message>
    <message>
        <source>Lower gonial angle</source>
        <translation>Ángulo goníaco inferior</translation>
    </message>
    <message>
        <source>Sum of the three angles</source>
        <translation>Suma de los tres ángulos</translation>
    </message>
    <message>
        <source>Anterior cranial base</source>
        <translation>Base craneal anterior</translation>
    </message>
    <message>
        <source>Posterior cranial base</source>
        <translation>Base craneal posterior</translation>
    </message>
    <message>
        <source>Ramus height</source>
        <translation>Altura de la rama</translation>
    </message>
    <message>
        <source>Mandibular body</source>
        <translation>Cuerpo mandibular</translation>
    </message>
    <message>
        <source>Posterior face height</source>
        <translation>Altura facial posterior</translation>
    </message>
    <message>
        <source>Anterior face height</source>
        <translation>Altura facial anterior</translation>
    </message>
    <message>
        <source>Upper anterior face height</source>
        <translation>Altura facial anterior superior</translation>
    </message>
    <message>
        <source>Lower anterior face height</source>
        <translation>Altura facial anterior inferior</translation>
    </message>
    <message>
        <source>Posterior to anterior face height</source>
        <translation>Altura facial posterior respecto a la anterior</translation>
    </message>
    <message>
        <source>Upper to total face height</source>
        <translation>Altura facial superior respecto a la total</translation>
    </message>
    <message>
        <source>Lower to total face height, direct</source>
        <translation>Altura facial inferior respecto a la total, directa</translation>
    </message>
    <message>
        <source>Mandibular body to anterior cranial base</source>
        <translation>Cuerpo mandibular respecto a la base craneal anterior</translation>
    </message>
    <message>
        <source>Posterior cranial base to ramus</source>
        <translation>Base craneal posterior respecto a la rama</translation>
    </message>
    <message>
        <source>Upper face height, to the palatal plane</source>
        <translation>Altura facial superior, hasta el plano palatino</translation>
    </message>
    <message>
        <source>above</source>
        <translation>por encima</translation>
    </message>
    <message>
        <source>Lower face height, to the palatal plane</source>
        <translation>Altura facial inferior, hasta el plano palatino</translation>
    </message>
    <message>
        <source>below</source>
        <translation>por debajo</translation>
    </message>
    <message>
        <source>Face height across the palatal plane</source>
        <translation>Altura facial perpendicular al plano palatino</translation>
    </message>
    <message>
        <source>Lower face height, perpendicular to the palatal plane</source>
        <translation>Altura facial inferior, perpendicular al plano palatino</translation>
    </message>
    <message>
        <source>Functional occlusal plane to S-N</source>
        <translation>Plano oclusal funcional respecto a S-N</translation>
    </message>
    <message>
        <source>Bisected occlusal plane to Frankfort</source>
        <translation>Plano oclusal bisectado respecto a Fráncfort</translation>
    </message>
    <message>
        <source>A-B line to mandibular plane</source>
        <translation>Línea A-B respecto al plano mandibular</translation>
    </message>
    <message>
        <source>Overbite depth indicator</source>
        <translation>Indicador de profundidad de sobremordida</translation>
    </message>
    <message>
        <source>Anteroposterior dysplasia indicator</source>
        <translation>Indicador de displasia anteroposterior</translation>
    </message>
    <message>
        <source>Facial height index</source>
        <translation>Índice de altura facial</translation>
    </message>
    <message>
        <source>Mandibular plane angle of the challenge</source>
        <translation>Ángulo del plano mandibular de la competición</translation>
    </message>
    <message>
        <source>Modified Wits of the challenge</source>
        <translation>Wits modificado de la competición</translation>
    </message>
    <message>
        <source>upper tip ahead</source>
        <translation>punta superior por delante</translation>
    </message>
    <message>
        <source>Upper incisor to N-A</source>
        <translation>Incisivo superior respecto a N-A</translation>
    </message>
    <message>
        <source>tip in front</source>
        <translation>punta por delante</translation>
    </message>
    <message>
        <source>Lower incisor to N-B</source>
        <translation>Incisivo inferior respecto a N-B</translation>
    </message>
    <message>
        <source>Lower incisor to chin</source>
        <translation>Incisivo inferior respecto al mentón</translation>
    </message>
    <message>
        <source>Lower incisor minus chin</source>
        <translation>Incisivo inferior menos mentón</translation>
    </message>
    <message>
        <source>incisor ahead of the chin</source>
        <translation>incisivo por delante del mentón</translation>
    </message>
    <message>
        <source>Upper incisor surface to N-A</source>
        <translation>Superficie del incisivo superior a N-A</translation>
    </message>
    <message>
        <source>crown in front</source>
        <translation>corona por delante</translation>
    </message>
    <message>
        <source>Lower incisor surface to N-B</source>
        <translation>Superficie del incisivo inferior a N-B</translation>
    </message>
    <message>
        <source>Upper incisor surface to A vertical</source>
        <translation>Superficie del incisivo superior a la vertical de A</translation>
    </message>
    <message>
        <source>Lower incisor surface to A-Pog</source>
        <translation>Superficie del incisivo inferior a A-Pog</translation>
    </message>
    <message>
        <source>Upper incisor to A-Pog</source>
        <translation>Incisivo superior a A-Pog</translation>
    </message>
    <message>
        <source>Lower incisor to A-Pog</source>
        <translation>Incisivo inferior a A-Pog</translation>
    </message>
    <message>
        <source>Upper incisor to A vertical</source>
        <translation>Incisivo superior a la vertical de A</translation>
    </message>
    <message>
        <source>Overjet along Frankfort</source>
        <translation>Resalte a lo largo de Fráncfort</translation>
    </message>
    <message>
        <source>Overbite across Frankfort</source>
        <translation>Sobremordida perpendicular a Fráncfort</translation>
    </message>
    <message>
        <source>upper tip overlaps the lower</source>
        <translation>la punta superior cubre la inferior</translation>
    </message>
    <message>
        <source>Overjet along the bisected plane</source>
        <translation>Resalte a lo largo del plano bisectado</translation>
    </message>
    <message>
        <source>Overbite across the bisected plane</source>
        <translation>Sobremordida perpendicular al plano bisectado</translation>
    </message>
    <message>
        <source>crown ahead of the root</source>
        <translation>corona por delante de la raíz</translation>
    </message>
    <message>
        <source>Interincisal angle</source>
        <translation>Ángulo interincisal</translation>
    </message>
    <message>
        <source>Upper incisor to S-N</source>
        <translation>Incisivo superior respecto a S-N</translation>
    </message>
    <message>
        <source>Upper incisor to Frankfort</source>
        <translation>Incisivo superior respecto a Fráncfort</translation>
    </message>
    <message>
        <source>Upper incisor to palatal plane</source>
        <translation>Incisivo superior respecto al plano palatino</translation>
    </message>
    <message>
        <source>Lower incisor to mandibular plane</source>
        <translation>Incisivo inferior respecto al plano mandibular</translation>
    </message>
    <message>
        <source>Lower incisor to mandibular plane, over 90</source>
        <translation>Incisivo inferior respecto al plano mandibular, sobre 90</translation>
    </message>
    <message>
        <source>proclined</source>
        <translation>proinclinado</translation>
    </message>
    <message>
        <source>Lower incisor to Frankfort</source>
        <translation>Incisivo inferior respecto a Fráncfort</translation>
    </message>
    <message>
        <source>Lower incisor to bisected plane</source>
        <translation>Incisivo inferior respecto al plano bisectado</translation>
    </message>
    <message>
        <source>Lower incisor to bisected plane, over 90</source>
        <translation>Incisivo inferior respecto al plano bisectado, sobre 90</translation>
    </message>
    <message>
        <source>Lower incisor over the functional plane</source>
        <translation>Incisivo inferior sobre el plano funcional</translation>
    </message>
    <message>
        <source>tip above the plane</source>
        <translation>punta por encima del plano</translation>
    </message>
    <message>
        <source>Upper molar to pterygoid vertical</source>
        <translation>Molar superior a la vertical pterigoidea</translation>
    </message>
    <message>
        <source>molar in front</source>
        <translation>molar por delante</translation>
    </message>
    <message>
        <source>ANB corrected for SNA</source>
        <translation>ANB corregido por SNA</translation>
    </message>
    <message>
        <source>Upper lip to E line</source>
        <translation>Labio superior a la línea E</translation>
    </message>
    <message>
        <source>lip in front</source>
        <translation>labio por delante</translation>
    </message>
    <message>
        <source>Lower lip to E line</source>
        <translation>Labio inferior a la línea E</translation>
    </message>
    <message>
        <source>Upper lip to S line</source>
        <translation>Labio superior a la línea S</translation>
    </message>
    <message>
        <source>Lower lip to S line</source>
        <translation>Labio inferior a la línea S</translation>
    </message>
    <message>
        <source>Upper lip to Sn-Pog&apos;</source>
        <translation>Labio superior a Sn-Pog&apos;</translation>
    </message>
    <message>
        <source>Lower lip to Sn-Pog&apos;</source>
        <translation>Labio inferior a Sn-Pog&apos;</translation>
    </message>
    <message>
        <source>Frankfort to Pog&apos;-upper lip</source>
        <translation>Fráncfort respecto a Pog&apos;-labio superior</translation>
    </message>
    <message>
        <source>Frankfort to Pog&apos;-lower lip</source>
        <translation>Fráncfort respecto a Pog&apos;-labio inferior</translation>
    </message>
    <message>
        <source>Z angle</source>
        <translation>Ángulo Z</translation>
    </message>
    <message>
        <source>H angle, to the soft facial plane</source>
        <translation>Ángulo H, respecto al plano facial blando</translation>
    </message>
    <message>
        <source>H line to N-B</source>
        <translation>Línea H respecto a N-B</translation>
    </message>
    <message>
        <source>Lower lip to H line</source>
        <translation>Labio inferior a la línea H</translation>
    </message>
    <message>
        <source>Subnasale behind H line</source>
        <translation>Subnasal detrás de la línea H</translation>
    </message>
    <message>
        <source>Sn behind the line</source>
        <translation>Sn detrás de la línea</translation>
    </message>
    <message>
        <source>Superior sulcus behind H line</source>
        <translation>Surco superior detrás de la línea H</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profundidad</translation>
    </message>
    <message>
        <source>Soft chin thickness, horizontal</source>
        <translation>Grosor del mentón blando, horizontal</translation>
    </message>
    <message>
        <source>skin ahead of bone</source>
        <translation>piel por delante del hueso</translation>
    </message>
    <message>
        <source>Soft chin thickness, direct</source>
        <translation>Grosor del mentón blando, directo</translation>
    </message>
    <message>
        <source>Soft facial angle</source>
        <translation>Ángulo facial blando</translation>
    </message>
    <message>
        <source>Nasolabial angle</source>
        <translation>Ángulo nasolabial</translation>
    </message>
    <message>
        <source>Soft convexity, without the nose</source>
        <translation>Convexidad blanda, sin la nariz</translation>
    </message>
    <message>
        <source>convex</source>
        <translation>convexo</translation>
    </message>
    <message>
        <source>Soft convexity with the nose</source>
        <translation>Convexidad blanda con la nariz</translation>
    </message>
    <message>
        <source>Mentolabial angle</source>
        <translation>Ángulo mentolabial</translation>
    </message>
    <message>
        <source>Mentolabial sulcus depth</source>
        <translation>Profundidad del surco mentolabial</translation>
    </message>
    <message>
        <source>Upper lip length</source>
        <translation>Longitud del labio superior</translation>
    </message>
    <message>
        <source>Interlabial gap</source>
        <translation>Espacio interlabial</translation>
    </message>
    <message>
        <source>lips apart</source>
        <translation>labios separados</translation>
    </message>
    <message>
        <source>Ricketts, lateral subset</source>
        <translation>Ricketts, parte lateral</translation>
    </message>
    <message>
        <source>Chin, convexity, teeth and profile with norms that change with age.</source>
        <translation>Mentón, convexidad, dientes y perfil con normas que cambian con la edad.</translation>
    </message>
    <message>
        <source>Norms at 9 years; clinical series of the author</source>
        <translation>Normas a los 9 años; serie clínica del autor</translation>
    </message>
    <message>
        <source>Change with age stops at until_age. Without the patient&apos;s age the norm at 9 is shown and named so.</source>
        <translation>El cambio con la edad termina en until_age. Sin la edad del paciente se muestra la norma a los 9 años, y así se dice.</translation>
    </message>
    <message>
        <source>28 at 3 years, 23 at 18. Ricketts 1981 takes the tangent from below gonion through menton; here Go-Me.</source>
        <translation>28 a los 3 años, 23 a los 18. Ricketts 1981 toma la tangente desde debajo de gonion por mentón; aquí Go-Me.</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>discutido</translation>
    </message>
    <message>
        <source>The change with age is printed differently in reproductions.</source>
        <translation>El cambio con la edad figura de forma distinta en las reproducciones.</translation>
    </message>
    <message>
        <source>obtuse mandible</source>
        <translation>mandíbula obtusa</translation>
    </message>
    <message>
        <source>concave</source>
        <translation>cóncavo</translation>
    </message>
    <message>
        <source>convexity within the norm</source>
        <translation>convexidad dentro de la norma</translation>
    </message>
    <message>
        <source>lower incisors intruded</source>
        <translation>incisivos inferiores intruidos</translation>
    </message>
    <message>
        <source>lower incisors extruded</source>
        <translation>incisivos inferiores extruidos</translation>
    </message>
    <message>
        <source>Age + 3 mm in two independent sources; one program reads half the age + 3.</source>
        <translation>Edad + 3 mm en dos fuentes independientes; un programa toma la mitad de la edad + 3.</translation>
    </message>
    <message>
        <source>upper molar back</source>
        <translation>molar superior retruido</translation>
    </message>
    <message>
        <source>upper molar within the norm</source>
        <translation>molar superior dentro de la norma</translation>
    </message>
    <message>
        <source>upper molar forward</source>
        <translation>molar superior adelantado</translation>
    </message>
    <message>
        <source>lower lip back</source>
        <translation>labio inferior retruido</translation>
    </message>
    <message>
        <source>lower lip within the norm</source>
        <translation>labio inferior dentro de la norma</translation>
    </message>
    <message>
        <source>lower lip forward</source>
        <translation>labio inferior adelantado</translation>
    </message>
    <message>
        <source>upper lip back</source>
        <translation>labio superior retruido</translation>
    </message>
    <message>
        <source>upper lip within the norm</source>
        <translation>labio superior dentro de la norma</translation>
    </message>
    <message>
        <source>upper lip forward</source>
        <translation>labio superior adelantado</translation>
    </message>
    <message>
        <source>Lips, chin and nose: Legan and Burstone, Merrifield, Holdaway.</source>
        <translation>Labios, mentón y nariz: Legan y Burstone, Merrifield, Holdaway.</translation>
    </message>
    <message>
        <source>40 white adults, 20 male and 20 female (Legan and Burstone); see the note of each row</source>
        <translation>40 adultos blancos, 20 varones y 20 mujeres (Legan y Burstone); véase la nota de cada fila</translation>
    </message>
    <message>
        <source>Merrifield.</source>
        <translation>Merrifield.</translation>
    </message>
    <message>
        <source>lips forward of the chin</source>
        <translation>labios por delante del mentón</translation>
    </message>
    <message>
        <source>profile within the norm</source>
        <translation>perfil dentro de la norma</translation>
    </message>
    <message>
        <source>lips back</source>
        <translation>labios retruidos</translation>
    </message>
    <message>
        <source>Holdaway; the norm moves with skeletal convexity.</source>
        <translation>Holdaway; la norma cambia con la convexidad esquelética.</translation>
    </message>
    <message>
        <source>upper lip flat</source>
        <translation>labio superior plano</translation>
    </message>
    <message>
        <source>upper lip within the range</source>
        <translation>labio superior dentro del intervalo</translation>
    </message>
    <message>
        <source>upper lip prominent</source>
        <translation>labio superior prominente</translation>
    </message>
    <message>
        <source>Older form, to hard N-B.</source>
        <translation>Forma antigua, a N-B óseo.</translation>
    </message>
    <message>
        <source>Holdaway.</source>
        <translation>Holdaway.</translation>
    </message>
    <message>
        <source>lower lip behind the H line</source>
        <translation>labio inferior detrás de la línea H</translation>
    </message>
    <message>
        <source>lower lip on the H line</source>
        <translation>labio inferior en la línea H</translation>
    </message>
    <message>
        <source>lower lip ahead of the H line</source>
        <translation>labio inferior delante de la línea H</translation>
    </message>
    <message>
        <source>shallow</source>
        <translation>poco profundo</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>profundo</translation>
    </message>
    <message>
        <source>Holdaway; 3 ideal.</source>
        <translation>Holdaway; 3 ideal.</translation>
    </message>
    <message>
        <source>shallow sulcus</source>
        <translation>surco poco profundo</translation>
    </message>
    <message>
        <source>sulcus within the range</source>
        <translation>surco dentro del intervalo</translation>
    </message>
    <message>
        <source>deep sulcus</source>
        <translation>surco profundo</translation>
    </message>
    <message>
        <source>Holdaway, measured along Frankfort.</source>
        <translation>Holdaway, medido a lo largo de Fráncfort.</translation>
    </message>
    <message>
        <source>thin soft chin</source>
        <translation>mentón blando delgado</translation>
    </message>
    <message>
        <source>soft chin within the range</source>
        <translation>mentón blando dentro del intervalo</translation>
    </message>
    <message>
        <source>thick soft chin</source>
        <translation>mentón blando grueso</translation>
    </message>
    <message>
        <source>soft chin back</source>
        <translation>mentón blando retruido</translation>
    </message>
    <message>
        <source>soft chin within the norm</source>
        <translation>mentón blando dentro de la norma</translation>
    </message>
    <message>
        <source>soft chin forward</source>
        <translation>mentón blando adelantado</translation>
    </message>
    <message>
        <source>nasolabial angle within the range</source>
        <translation>ángulo nasolabial dentro del intervalo</translation>
    </message>
    <message>
        <source>convex profile with the nose</source>
        <translation>perfil convexo con la nariz</translation>
    </message>
    <message>
        <source>flat profile with the nose</source>
        <translation>perfil plano con la nariz</translation>
    </message>
    <message>
        <source>deep fold</source>
        <translation>pliegue profundo</translation>
    </message>
    <message>
        <source>fold within the norm</source>
        <translation>pliegue dentro de la norma</translation>
    </message>
    <message>
        <source>flat fold</source>
        <translation>pliegue plano</translation>
    </message>
    <message>
        <source>short upper lip</source>
        <translation>labio superior corto</translation>
    </message>
    <message>
        <source>long upper lip</source>
        <translation>labio superior largo</translation>
    </message>
    <message>
        <source>gap within the range</source>
        <translation>espacio dentro del intervalo</translation>
    </message>
    <message>
        <source>Spine: Cobb</source>
        <translation>Columna: Cobb</translation>
    </message>
    <message>
        <source>Curves of the spine from above, heights of its bodies and discs.</source>
        <translation>Curvas de la columna desde arriba, alturas de sus cuerpos y discos.</translation>
    </message>
    <message>
        <source>Degrees of scoliosis in common use, no sample</source>
        <translation>Grados de escoliosis de uso común, sin muestra</translation>
    </message>
    <message>
        <source>Differences between films are real from 5° by custom. Left and right are those of the film.</source>
        <translation>Por costumbre, las diferencias entre radiografías son reales a partir de 5°. Izquierda y derecha son las de la radiografía.</translation>
    </message>
    <message>
        <source>Cobb angle of the main curve</source>
        <translation>Ángulo de Cobb de la curva principal</translation>
    </message>
    <message>
        <source>Curve above the main one</source>
        <translation>Curva por encima de la principal</translation>
    </message>
    <message>
        <source>Curve below the main one</source>
        <translation>Curva por debajo de la principal</translation>
    </message>
    <message>
        <source>T1 over L5, sideways</source>
        <translation>T1 sobre L5, de lado</translation>
    </message>
    <message>
        <source>T1 to the right of the film</source>
        <translation>T1 a la derecha de la radiografía</translation>
    </message>
    <message>
        <source>Height of T1 on the left</source>
        <translation>Altura de T1 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T1 on the right</source>
        <translation>Altura de T1 a la derecha</translation>
    </message>
    <message>
        <source>Height of T1, left to right</source>
        <translation>Altura de T1, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T2 on the left</source>
        <translation>Altura de T2 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T2 on the right</source>
        <translation>Altura de T2 a la derecha</translation>
    </message>
    <message>
        <source>Height of T2, left to right</source>
        <translation>Altura de T2, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T3 on the left</source>
        <translation>Altura de T3 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T3 on the right</source>
        <translation>Altura de T3 a la derecha</translation>
    </message>
    <message>
        <source>Height of T3, left to right</source>
        <translation>Altura de T3, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T4 on the left</source>
        <translation>Altura de T4 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T4 on the right</source>
        <translation>Altura de T4 a la derecha</translation>
    </message>
    <message>
        <source>Height of T4, left to right</source>
        <translation>Altura de T4, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T5 on the left</source>
        <translation>Altura de T5 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T5 on the right</source>
        <translation>Altura de T5 a la derecha</translation>
    </message>
    <message>
        <source>Height of T5, left to right</source>
        <translation>Altura de T5, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T6 on the left</source>
        <translation>Altura de T6 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T6 on the right</source>
        <translation>Altura de T6 a la derecha</translation>
    </message>
    <message>
        <source>Height of T6, left to right</source>
        <translation>Altura de T6, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T7 on the left</source>
        <translation>Altura de T7 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T7 on the right</source>
        <translation>Altura de T7 a la derecha</translation>
    </message>
    <message>
        <source>Height of T7, left to right</source>
        <translation>Altura de T7, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T8 on the left</source>
        <translation>Altura de T8 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T8 on the right</source>
        <translation>Altura de T8 a la derecha</translation>
    </message>
    <message>
        <source>Height of T8, left to right</source>
        <translation>Altura de T8, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T9 on the left</source>
        <translation>Altura de T9 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T9 on the right</source>
        <translation>Altura de T9 a la derecha</translation>
    </message>
    <message>
        <source>Height of T9, left to right</source>
        <translation>Altura de T9, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T10 on the left</source>
        <translation>Altura de T10 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T10 on the right</source>
        <translation>Altura de T10 a la derecha</translation>
    </message>
    <message>
        <source>Height of T10, left to right</source>
        <translation>Altura de T10, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T11 on the left</source>
        <translation>Altura de T11 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T11 on the right</source>
        <translation>Altura de T11 a la derecha</translation>
    </message>
    <message>
        <source>Height of T11, left to right</source>
        <translation>Altura de T11, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of T12 on the left</source>
        <translation>Altura de T12 a la izquierda</translation>
    </message>
    <message>
        <source>Height of T12 on the right</source>
        <translation>Altura de T12 a la derecha</translation>
    </message>
    <message>
        <source>Height of T12, left to right</source>
        <translation>Altura de T12, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of L1 on the left</source>
        <translation>Altura de L1 a la izquierda</translation>
    </message>
    <message>
        <source>Height of L1 on the right</source>
        <translation>Altura de L1 a la derecha</translation>
    </message>
    <message>
        <source>Height of L1, left to right</source>
        <translation>Altura de L1, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of L2 on the left</source>
        <translation>Altura de L2 a la izquierda</translation>
    </message>
    <message>
        <source>Height of L2 on the right</source>
        <translation>Altura de L2 a la derecha</translation>
    </message>
    <message>
        <source>Height of L2, left to right</source>
        <translation>Altura de L2, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of L3 on the left</source>
        <translation>Altura de L3 a la izquierda</translation>
    </message>
    <message>
        <source>Height of L3 on the right</source>
        <translation>Altura de L3 a la derecha</translation>
    </message>
    <message>
        <source>Height of L3, left to right</source>
        <translation>Altura de L3, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of L4 on the left</source>
        <translation>Altura de L4 a la izquierda</translation>
    </message>
    <message>
        <source>Height of L4 on the right</source>
        <translation>Altura de L4 a la derecha</translation>
    </message>
    <message>
        <source>Height of L4, left to right</source>
        <translation>Altura de L4, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Height of L5 on the left</source>
        <translation>Altura de L5 a la izquierda</translation>
    </message>
    <message>
        <source>Height of L5 on the right</source>
        <translation>Altura de L5 a la derecha</translation>
    </message>
    <message>
        <source>Height of L5, left to right</source>
        <translation>Altura de L5, izquierda respecto a derecha</translation>
    </message>
    <message>
        <source>Disc T1-T2, between the middles of the plates</source>
        <translation>Disco T1-T2, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T2-T3, between the middles of the plates</source>
        <translation>Disco T2-T3, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T3-T4, between the middles of the plates</source>
        <translation>Disco T3-T4, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T4-T5, between the middles of the plates</source>
        <translation>Disco T4-T5, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T5-T6, between the middles of the plates</source>
        <translation>Disco T5-T6, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T6-T7, between the middles of the plates</source>
        <translation>Disco T6-T7, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T7-T8, between the middles of the plates</source>
        <translation>Disco T7-T8, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T8-T9, between the middles of the plates</source>
        <translation>Disco T8-T9, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T9-T10, between the middles of the plates</source>
        <translation>Disco T9-T10, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T10-T11, between the middles of the plates</source>
        <translation>Disco T10-T11, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T11-T12, between the middles of the plates</source>
        <translation>Disco T11-T12, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc T12-L1, between the middles of the plates</source>
        <translation>Disco T12-L1, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc L1-L2, between the middles of the plates</source>
        <translation>Disco L1-L2, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc L2-L3, between the middles of the plates</source>
        <translation>Disco L2-L3, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc L3-L4, between the middles of the plates</source>
        <translation>Disco L3-L4, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>Disc L4-L5, between the middles of the plates</source>
        <translation>Disco L4-L5, entre los centros de los platillos</translation>
    </message>
    <message>
        <source>no scoliosis</source>
        <translation>sin escoliosis</translation>
    </message>
    <message>
        <source>mild scoliosis</source>
        <translation>escoliosis leve</translation>
    </message>
    <message>
        <source>moderate scoliosis</source>
        <translation>escoliosis moderada</translation>
    </message>
    <message>
        <source>severe scoliosis</source>
        <translation>escoliosis grave</translation>
    </message>
    <message>
        <source>no curve</source>
        <translation>sin curva</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>curva</translation>
    </message>
    <message>
        <source>Steiner</source>
        <translation>Steiner</translation>
    </message>
    <message>
        <source>Jaw positions against the anterior cranial base, incisors against N-A and N-B.</source>
        <translation>Posición de los maxilares respecto a la base craneal anterior, incisivos respecto a N-A y N-B.</translation>
    </message>
    <message>
        <source>North American white adults with acceptable occlusion (as stated by later programs)</source>
        <translation>Adultos norteamericanos blancos con oclusión aceptable (según programas posteriores)</translation>
    </message>
    <message>
        <source>Steiner gave reference figures, not means of a sample with an SD; the tolerance is that of later authors.</source>
        <translation>Steiner dio cifras de referencia, no medias de una muestra con SD; la tolerancia es la de autores posteriores.</translation>
    </message>
    <message>
        <source>maxilla behind the cranial base norm</source>
        <translation>maxilar por detrás de la norma de la base craneal</translation>
    </message>
    <message>
        <source>maxilla ahead of the norm</source>
        <translation>maxilar por delante de la norma</translation>
    </message>
    <message>
        <source>mandible behind the norm</source>
        <translation>mandíbula por detrás de la norma</translation>
    </message>
    <message>
        <source>mandible ahead of the norm</source>
        <translation>mandíbula por delante de la norma</translation>
    </message>
    <message>
        <source>skeletal Class III tendency</source>
        <translation>tendencia a clase III esquelética</translation>
    </message>
    <message>
        <source>skeletal Class II tendency</source>
        <translation>tendencia a clase II esquelética</translation>
    </message>
    <message>
        <source>upper incisors upright</source>
        <translation>incisivos superiores verticales</translation>
    </message>
    <message>
        <source>Steiner measures the most labial point of the crown; this is the tip.</source>
        <translation>Steiner mide el punto más labial de la corona; esto es la punta.</translation>
    </message>
    <message>
        <source>little bony chin</source>
        <translation>mentón óseo escaso</translation>
    </message>
    <message>
        <source>bony chin within the norm</source>
        <translation>mentón óseo dentro de la norma</translation>
    </message>
    <message>
        <source>prominent bony chin</source>
        <translation>mentón óseo prominente</translation>
    </message>
    <message>
        <source>1:1 ideal, up to 2:1 accepted; blank where the chin lies less than 0.5 mm ahead of N-B.</source>
        <translation>1:1 ideal, aceptado hasta 2:1; en blanco donde el mentón está menos de 0,5 mm por delante de N-B.</translation>
    </message>
    <message>
        <source>chin ahead of the lower incisor</source>
        <translation>mentón por delante del incisivo inferior</translation>
    </message>
    <message>
        <source>lower incisor and chin in balance</source>
        <translation>incisivo inferior y mentón en equilibrio</translation>
    </message>
    <message>
        <source>lower incisor ahead of the chin</source>
        <translation>incisivo inferior por delante del mentón</translation>
    </message>
    <message>
        <source>upper lip behind the S line</source>
        <translation>labio superior detrás de la línea S</translation>
    </message>
    <message>
        <source>upper lip on the S line</source>
        <translation>labio superior en la línea S</translation>
    </message>
    <message>
        <source>upper lip ahead of the S line</source>
        <translation>labio superior delante de la línea S</translation>
    </message>
    <message>
        <source>lower lip behind the S line</source>
        <translation>labio inferior detrás de la línea S</translation>
    </message>
    <message>
        <source>lower lip on the S line</source>
        <translation>labio inferior en la línea S</translation>
    </message>
    <message>
        <source>lower lip ahead of the S line</source>
        <translation>labio inferior delante de la línea S</translation>
    </message>
    <message>
        <source>Tweed triangle</source>
        <translation>Triángulo de Tweed</translation>
    </message>
    <message>
        <source>Lower incisor, mandibular plane and Frankfort: the three angles are 180 together.</source>
        <translation>Incisivo inferior, plano mandibular y Fráncfort: los tres ángulos suman 180.</translation>
    </message>
    <message>
        <source>Treatment targets, not a sample</source>
        <translation>Objetivos de tratamiento, no una muestra</translation>
    </message>
    <message>
        <source>Tweed 1954 draws Frankfort from a point 4.5 mm above the middle of the ear rod; here porion to orbitale. His mandibular plane is the tangent of the lower border; here Go-Me. For each degree of FMA above 25 he takes one degree off IMPA 90.</source>
        <translation>Tweed 1954 traza Fráncfort desde un punto 4,5 mm por encima del centro de la oliva; aquí de porion a orbitario. Su plano mandibular es la tangente del borde inferior; aquí Go-Me. Por cada grado de FMA por encima de 25 resta un grado al IMPA de 90.</translation>
    </message>
    <message>
        <source>Wits</source>
        <translation>Wits</translation>
    </message>
    <message>
        <source>A and B projected on the occlusal plane. The plane is named in every print.</source>
        <translation>A y B proyectados en el plano oclusal. El plano se nombra en cada impresión.</translation>
    </message>
    <message>
        <source>abstract read (means); SD second-hand</source>
        <translation>resumen leído (medias); SD de segunda mano</translation>
    </message>
    <message>
        <source>21 men and 25 women with excellent occlusion</source>
        <translation>21 varones y 25 mujeres con oclusión excelente</translation>
    </message>
    <message>
        <source>jaws in balance</source>
        <translation>maxilares en equilibrio</translation>
    </message>
    <message>
        <source>It is not known which films these networks learned from: {networks}.</source>
        <translation>No se sabe de qué radiografías aprendieron estas redes: {networks}.</translation>
    </message>
    <message>
        <source>Remove films</source>
        <translation>Quitar radiografías</translation>
    </message>
    <message>
        <source>Standard error of one reading by the same reader</source>
        <translation>Error estándar de una lectura del mismo lector</translation>
    </message>
    <message>
        <source>Standard error of one reading by any reader</source>
        <translation>Error estándar de una lectura de cualquier lector</translation>
    </message>
    <message>
        <source>Of the chosen analyses</source>
        <translation>De los análisis elegidos</translation>
    </message>
    <message>
        <source>Films on which all readings have a value</source>
        <translation>Radiografías de las que todas las lecturas tienen un valor</translation>
    </message>
    <message>
        <source>Intra error</source>
        <translation>Error intra</translation>
    </message>
    <message>
        <source>Inter error</source>
        <translation>Error inter</translation>
    </message>
    <message>
        <source>ICC intra</source>
        <translation>ICC intra</translation>
    </message>
    <message>
        <source>Intraclass correlation of readings by the same reader (Eliasziw 1994)</source>
        <translation>Correlación intraclase de las lecturas del mismo lector (Eliasziw 1994)</translation>
    </message>
    <message>
        <source>ICC inter</source>
        <translation>ICC inter</translation>
    </message>
    <message>
        <source>Intraclass correlation of readings by different readers (Eliasziw 1994)</source>
        <translation>Correlación intraclase de las lecturas de distintos lectores (Eliasziw 1994)</translation>
    </message>
    <message>
        <source>x is forwards, or to the right where the list does not tell which way a face looks</source>
        <translation>x va hacia delante, o a la derecha donde la lista no dice hacia dónde mira la cara</translation>
    </message>
    <message>
        <source>Films on which all readings have placed it</source>
        <translation>Radiografías en las que todas las lecturas lo han colocado</translation>
    </message>
    <message>
        <source>Intra x</source>
        <translation>Intra x</translation>
    </message>
    <message>
        <source>Intra y</source>
        <translation>Intra y</translation>
    </message>
    <message>
        <source>Inter x</source>
        <translation>Inter x</translation>
    </message>
    <message>
        <source>Inter y</source>
        <translation>Inter y</translation>
    </message>
    <message>
        <source>Study of several readers</source>
        <translation>Estudio de varios lectores</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add readings…</source>
        <translation>Añadir lecturas…</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Guardar la tabla…</translation>
    </message>
    <message>
        <source>Only readers who have each read the same films more than once tell the error of one reader (intra) from that of different readers (inter). Add the projects or tables of all readings, and name the reader of each. Best are 25 films or more, the second time two weeks later.</source>
        <translation>Solo los lectores que han leído cada uno las mismas radiografías más de una vez separan el error de un lector (intra) del de distintos lectores (inter). Añada los proyectos o las tablas de todas las lecturas y nombre al lector de cada una. Lo mejor son 25 radiografías o más, la segunda vez dos semanas después.</translation>
    </message>
    <message>
        <source>Add readings</source>
        <translation>Añadir lecturas</translation>
    </message>
    <message>
        <source>The readings have no landmark of two films in common.</source>
        <translation>Las lecturas no tienen en común ningún punto de dos radiografías.</translation>
    </message>
    <message>
        <source>At least two readers are needed, each named at two readings or more.</source>
        <translation>Hacen falta al menos dos lectores, cada uno nombrado en dos lecturas o más.</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Table saved: {path}</source>
        <translation>Tabla guardada: {path}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lecturas</translation>
    </message>
    <message>
        <source>Double-click to name the reader</source>
        <translation>Doble clic para nombrar al lector</translation>
    </message>
    <message>
        <source>{readers}: {count} readings each of {films}.</source>
        <translation>{readers}: {count} lecturas cada uno de {films}.</translation>
    </message>
    <message>
        <source>{films} removed from the project. Undo restores everything.</source>
        <translation>{films} fuera del proyecto. Deshacer lo recupera todo.</translation>
    </message>
    <message>
        <source>Remove “{film}” from the project?</source>
        <translation>¿Quitar “{film}” del proyecto?</translation>
    </message>
    <message>
        <source>Remove {count} films from the project?</source>
        <translation>¿Quitar {count} radiografías del proyecto?</translation>
    </message>
    <message>
        <source>The image files stay where they are, and the audit log keeps its entries.</source>
        <translation>Los archivos de imagen se quedan donde están, y el registro de cambios conserva sus entradas.</translation>
    </message>
    <message>
        <source>These networks were trained on what is removed and keep what they learned, as do networks trained further from them: {networks}. Train &gt; Restart from the built-in network trains one without it.</source>
        <translation>Estas redes se entrenaron con lo que se quita y conservan lo aprendido, igual que las entrenadas a partir de ellas: {networks}. Entrenar &gt; Reiniciar desde la red incluida entrena una sin esos datos.</translation>
    </message>
    <message>
        <source>Undo reverses it in one step.</source>
        <translation>Deshacer lo revierte en un solo paso.</translation>
    </message>
    <message>
        <source>No points are removed.</source>
        <translation>No se quita ningún punto.</translation>
    </message>
    <message>
        <source>{points} by a reader</source>
        <translation>{points} de un lector</translation>
    </message>
    <message>
        <source>{points} predicted by a network</source>
        <translation>{points} de una red, sin confirmar</translation>
    </message>
    <message>
        <source>Also removed: {points}.</source>
        <translation>También se quitan: {points}.</translation>
    </message>
    <message>
        <source>{values} numbers were found, three for each of {landmarks} landmarks were expected</source>
        <translation>se encontraron {values} números y se esperaban tres para cada uno de {landmarks} puntos de referencia</translation>
    </message>
    <message>
        <source>a point was expected, {count} were found</source>
        <translation>se esperaba un punto y se encontraron {count}</translation>
    </message>
    <message>
        <source>{values} numbers were found, x and y were expected</source>
        <translation>se encontraron {values} números y se esperaban x e y</translation>
    </message>
    <message>
        <source>There is no table of DeepLabCut in this folder.</source>
        <translation>En esta carpeta no hay ninguna tabla de DeepLabCut.</translation>
    </message>
    <message>
        <source>Choose a folder with tables such as {example}.</source>
        <translation>Elija una carpeta con tablas como {example}.</translation>
    </message>
    <message>
        <source>There are no columns of x and y below “{word}”</source>
        <translation>No hay columnas de x e y en la fila “{word}”</translation>
    </message>
    <message>
        <source>The table covers several animals</source>
        <translation>La tabla es de varios animales</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” was expected at the beginning</source>
        <translation>Línea {line}: se esperaba “{word}” al principio</translation>
    </message>
    <message>
        <source>Line {line}: {found}.</source>
        <translation>Línea {line}: {found}.</translation>
    </message>
    <message>
        <source>This is not YAML: {reason}.</source>
        <translation>Esto no es YAML: {reason}.</translation>
    </message>
    <message>
        <source>“kpt_names” has no landmarks of class {number}</source>
        <translation>“kpt_names” no tiene puntos de referencia de la clase {number}</translation>
    </message>
    <message>
        <source>two or three numbers a landmark were expected</source>
        <translation>se esperaban dos o tres números por punto de referencia</translation>
    </message>
    <message>
        <source>there are {count} landmarks without names, and the landmark list has {landmarks}</source>
        <translation>hay {count} puntos de referencia sin nombre, y la lista tiene {landmarks}</translation>
    </message>
    <message>
        <source>“kpt_shape” gives {count} landmarks and “kpt_names” {names}</source>
        <translation>“kpt_shape” da {count} puntos de referencia y “kpt_names” {names}</translation>
    </message>
    <message>
        <source>{values} numbers were found, {expected} were expected</source>
        <translation>se encontraron {values} números y se esperaban {expected}</translation>
    </message>
    <message>
        <source>a number of “{landmark}” is missing</source>
        <translation>falta un número de “{landmark}”</translation>
    </message>
    <message>
        <source>There is no LM= in this file.</source>
        <translation>En este archivo no hay ningún LM=.</translation>
    </message>
    <message>
        <source>Choose a TPS file with two-dimensional landmarks.</source>
        <translation>Elija un archivo TPS con puntos de referencia en dos dimensiones.</translation>
    </message>
    <message>
        <source>three-dimensional landmarks are not supported</source>
        <translation>no se admiten puntos de referencia tridimensionales</translation>
    </message>
    <message>
        <source>the film ends before its {count} points</source>
        <translation>la radiografía termina antes de sus {count} puntos</translation>
    </message>
    <message>
        <source>points before the first LM= belong to no film</source>
        <translation>los puntos anteriores al primer LM= no pertenecen a ninguna radiografía</translation>
    </message>
    <message>
        <source>the film has more than its {count} points</source>
        <translation>la radiografía tiene más de sus {count} puntos</translation>
    </message>
    <message>
        <source>“{text}” is not a number of landmarks</source>
        <translation>“{text}” no es un número de puntos de referencia</translation>
    </message>
    <message>
        <source>the film has {count} landmarks, the landmark list {landmarks}</source>
        <translation>la radiografía tiene {count} puntos de referencia, la lista {landmarks}</translation>
    </message>
    <message>
        <source>neither IMAGE= nor ID= names the film</source>
        <translation>ni IMAGE= ni ID= nombran la radiografía</translation>
    </message>
    <message>
        <source>“{text}” is not a point x y</source>
        <translation>“{text}” no es un punto x y</translation>
    </message>
    <message>
        <source>Close the panel; the View menu opens it again</source>
        <translation>Cerrar el panel; el menú Ver lo abre de nuevo</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>ronda {number}</translation>
    </message>
    <message>
        <source>DICOM export needs the library highdicom, which is not installed.</source>
        <translation>La exportación DICOM necesita la biblioteca highdicom, que no está instalada.</translation>
    </message>
    <message>
        <source>Install it with “{command}”, or export another format.</source>
        <translation>Instálela con «{command}» o exporte en otro formato.</translation>
    </message>
    <message>
        <source>The lock file {file} no longer exists.</source>
        <translation>El archivo de bloqueo {file} ya no existe.</translation>
    </message>
    <message>
        <source>Another window has taken it over: {holder}.</source>
        <translation>Otra ventana se ha hecho cargo de él: {holder}.</translation>
    </message>
    <message>
        <source>This drive does not support file locks ({reason}). Only the file {file}, renewed every {seconds} seconds, keeps a second window out; open the project in one place at a time.</source>
        <translation>Esta unidad no admite bloqueos de archivos ({reason}). Solo el archivo {file}, que se renueva cada {seconds} segundos, impide que se abra una segunda ventana; abra el proyecto en un solo lugar a la vez.</translation>
    </message>
    <message>
        <source>{landmark} is exactly on top of {other}. If this is a mistake, use Undo.</source>
        <translation>{landmark} está exactamente sobre {other}. Si es un error, use Deshacer.</translation>
    </message>
    <message>
        <source>All first guesses are accepted as your points. Drag those that are wrong.</source>
        <translation>Todas las primeras estimaciones se han aceptado como puntos suyos. Arrastre las que estén mal.</translation>
    </message>
    <message>
        <source>{landmark} is marked absent.</source>
        <translation>{landmark} está marcado como ausente.</translation>
    </message>
    <message>
        <source>{message} Next: {landmark}.</source>
        <translation>{message} Siguiente: {landmark}.</translation>
    </message>
    <message>
        <source>Points were predicted on this film just now. Look at them first, then confirm them.</source>
        <translation>Acaban de predecirse puntos en esta radiografía. Mírelos primero y confírmelos después.</translation>
    </message>
    <message>
        <source>Click the new place of {landmark}</source>
        <translation>Haga clic en el nuevo lugar de {landmark}</translation>
    </message>
    <message>
        <source>Esc leaves it where it is.</source>
        <translation>Esc lo deja donde está.</translation>
    </message>
    <message>
        <source>{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none above 10 mm.</source>
        <translation>{films}: {size}. Un píxel de una radiografía mide de 0,05 a 0,5 mm, y ninguno más de 10 mm.</translation>
    </message>
    <message>
        <source>{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none below 0.001 mm.</source>
        <translation>{films}: {size}. Un píxel de una radiografía mide de 0,05 a 0,5 mm, y ninguno menos de 0,001 mm.</translation>
    </message>
    <message>
        <source>“{film}” has {size} now</source>
        <translation>«{film}» tiene ahora {size}</translation>
    </message>
    <message>
        <source>“{film}” would have {size}</source>
        <translation>“{film}” tendría {size}</translation>
    </message>
    <message>
        <source>The same applies to {count} more.</source>
        <translation>Lo mismo ocurre con {count} más.</translation>
    </message>
    <message>
        <source>{films}: {size}, but the pixels now have another shape ({now}).</source>
        <translation>{films}: {size}, pero los píxeles tienen ahora otra forma ({now}).</translation>
    </message>
    <message>
        <source>{films}: {size}, but “{one}” has {few} and “{other}” {many} pixels: if one is a smaller copy, as of a screen, its pixels are larger.</source>
        <translation>{films}: {size}, pero «{one}» tiene {few} y «{other}» {many} píxeles: si una es una copia más pequeña, como de una pantalla, sus píxeles son mayores.</translation>
    </message>
    <message>
        <source>{films}: {size}, but {other}: one is {times} times the other.</source>
        <translation>{films}: {size}, pero {other}: uno es {times} veces el otro.</translation>
    </message>
    <message>
        <source>the id {id} is also that of {other}</source>
        <translation>el identificador {id} es también el de {other}</translation>
    </message>
    <message>
        <source>no entry has the id {id}</source>
        <translation>ninguna entrada tiene el identificador {id}</translation>
    </message>
    <message>
        <source>it seems to be open: {holder}; if it is not, delete the file {file} next to it</source>
        <translation>parece que está abierto: {holder}; si no lo está, elimine el archivo {file} que hay a su lado</translation>
    </message>
    <message>
        <source>it is already open: {holder}</source>
        <translation>ya está abierto: {holder}</translation>
    </message>
    <message>
        <source>its folder is not writable ({reason})</source>
        <translation>no se puede escribir en su carpeta ({reason})</translation>
    </message>
    <message>
        <source>The file&apos;s grey-value table (modality LUT) does not match its own description.</source>
        <translation>La tabla de grises del archivo (Modality LUT) no coincide con su propia descripción.</translation>
    </message>
    <message>
        <source>Export the image again from its source, as DICOM or PNG, and add that file.</source>
        <translation>Exporte de nuevo la imagen desde su origen, como DICOM o PNG, y añada ese archivo.</translation>
    </message>
    <message>
        <source>The image needs more memory than is available</source>
        <translation>La imagen necesita más memoria de la disponible</translation>
    </message>
    <message>
        <source>The image is of an uncommon type that cannot be decoded, or it is damaged</source>
        <translation>La imagen es de un tipo poco común que no se puede decodificar, o está dañada</translation>
    </message>
    <message>
        <source>The image is damaged or truncated.</source>
        <translation>La imagen está dañada o incompleta.</translation>
    </message>
    <message>
        <source>The film needs more memory than is available.</source>
        <translation>La radiografía necesita más memoria de la disponible.</translation>
    </message>
    <message>
        <source>Leave it out, or export it at a smaller size.</source>
        <translation>Omítala o expórtela a un tamaño menor.</translation>
    </message>
    <message>
        <source>The film is damaged: it cannot be decoded ({kind}).</source>
        <translation>La radiografía está dañada: no se puede decodificar ({kind}).</translation>
    </message>
    <message>
        <source>Copy or export it again from its source.</source>
        <translation>Cópielo o expórtelo de nuevo de su origen.</translation>
    </message>
    <message>
        <source>This type of image cannot be decoded</source>
        <translation>Este tipo de imagen no se puede decodificar</translation>
    </message>
    <message>
        <source>The image claims to have {width} × {height} pixels</source>
        <translation>La imagen indica {width} × {height} píxeles</translation>
    </message>
    <message>
        <source>The file starts like an image, but its header is damaged or of an uncommon type.</source>
        <translation>El archivo empieza como una imagen, pero su cabecera está dañada o es de un tipo poco común.</translation>
    </message>
    <message>
        <source>Open it in an image editor, save it as PNG and add that file.</source>
        <translation>Ábralo en un editor de imágenes, guárdelo como PNG y añada ese archivo.</translation>
    </message>
    <message>
        <source>Save it as one greyscale image of at most 200 megapixels and add that file.</source>
        <translation>Guárdela como una sola imagen en escala de grises de 200 megapíxeles como máximo y añada ese archivo.</translation>
    </message>
    <message>
        <source>The file has several pages or pictures: only single images are supported.</source>
        <translation>El archivo tiene varias páginas o imágenes: solo se admiten imágenes sueltas.</translation>
    </message>
    <message>
        <source>Save each page as a separate file and add those.</source>
        <translation>Guarde cada página como un archivo aparte y añádalos.</translation>
    </message>
    <message>
        <source>Unsupported pixel format: {stored} of {allocated} bits, highest bit {high}.</source>
        <translation>Formato de píxel no admitido: {stored} de {allocated} bits, bit más alto {high}.</translation>
    </message>
    <message>
        <source>The file does not state how its pixels are stored: {attribute} is missing or invalid.</source>
        <translation>El archivo no indica cómo se almacenan sus píxeles: {attribute} falta o no es válido.</translation>
    </message>
    <message>
        <source>Not examined: {film}. {reason}</source>
        <translation>No examinada: {film}. {reason}</translation>
    </message>
    <message>
        <source>{film} looks {way} compared with the other labelled films: corrected for training. Please check.</source>
        <translation>{film} parece {way} en comparación con las demás radiografías marcadas: corregida para el entrenamiento. Compruébela.</translation>
    </message>
    <message>
        <source>DICOM window presets</source>
        <translation>Ventanas predefinidas DICOM</translation>
    </message>
    <message>
        <source>Ruler: click both ends, or drag from one to the other. Esc puts it away.</source>
        <translation>Regla: haga clic en ambos extremos o arrastre de uno a otro. Esc la guarda.</translation>
    </message>
    <message>
        <source>Angle: click one side, the vertex, then the other side. Esc puts it away.</source>
        <translation>Ángulo: haga clic en un lado, en el vértice y en el otro lado. Esc lo guarda.</translation>
    </message>
    <message>
        <source>DICOM window preset: {name} ({number} of {count})</source>
        <translation>Ventana predefinida DICOM: {name} ({number} de {count})</translation>
    </message>
    <message>
        <source>Location of {landmark}</source>
        <translation>Ubicación de {landmark}</translation>
    </message>
    <message>
        <source>Location of {landmark} on a drawn film</source>
        <translation>Ubicación de {landmark} en una radiografía dibujada</translation>
    </message>
    <message>
        <source>Once {landmark} is placed on another film, it is shown here.</source>
        <translation>Cuando {landmark} esté colocado en otra radiografía, se mostrará aquí.</translation>
    </message>
    <message>
        <source>Location of {landmark} on {film}</source>
        <translation>Ubicación de {landmark} en {film}</translation>
    </message>
    <message>
        <source>Not on another film yet</source>
        <translation>Aún en ninguna otra radiografía</translation>
    </message>
    <message>
        <source>The task ended unexpectedly: {error}.</source>
        <translation>La tarea terminó de forma inesperada: {error}.</translation>
    </message>
    <message>
        <source>All your edits are saved. Try again; if it happens again, send us the log (Help &gt; Open log folder).</source>
        <translation>Todos sus cambios están guardados. Inténtelo de nuevo; si vuelve a ocurrir, envíenos el registro (Ayuda &gt; Abrir la carpeta del registro).</translation>
    </message>
    <message>
        <source>Points in the format “{name}” can be exported, but not imported.</source>
        <translation>Los puntos en formato “{name}” se pueden exportar, pero no importar.</translation>
    </message>
    <message>
        <source>Import the table from which they were made.</source>
        <translation>Importe la tabla de la que proceden.</translation>
    </message>
    <message>
        <source>The project already has points of another landmark “{name}”.</source>
        <translation>Ya hay en el proyecto puntos de otro punto de referencia “{name}”.</translation>
    </message>
    <message>
        <source>Choose another name, or add that landmark to the list again to see its points.</source>
        <translation>Elija otro nombre, o vuelva a añadir ese punto de referencia a la lista para ver sus puntos.</translation>
    </message>
    <message>
        <source>must be a factor from 1 to 2</source>
        <translation>debe ser un factor de 1 a 2</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>aparece dos veces</translation>
    </message>
    <message>
        <source>names the unknown measurement “{name}”</source>
        <translation>nombra la medida desconocida «{name}»</translation>
    </message>
    <message>
        <source>must have {count} entries</source>
        <translation>debe tener {count} elementos</translation>
    </message>
    <message>
        <source>the spread must be greater than 0</source>
        <translation>la dispersión debe ser mayor que 0</translation>
    </message>
    <message>
        <source>low is above high</source>
        <translation>low es mayor que high</translation>
    </message>
    <message>
        <source>must have only one of below, above and equals</source>
        <translation>solo puede tener uno de below, above y equals</translation>
    </message>
    <message>
        <source>needs {points}</source>
        <translation>necesita {points}</translation>
    </message>
    <message>
        <source>{points} lie on one place</source>
        <translation>{points} están en el mismo lugar</translation>
    </message>
    <message>
        <source>the lines are parallel</source>
        <translation>las líneas son paralelas</translation>
    </message>
    <message>
        <source>the divisor is too small</source>
        <translation>el divisor es demasiado pequeño</translation>
    </message>
    <message>
        <source>it is not known which way the face looks: needs {points}</source>
        <translation>no se sabe hacia dónde mira la cara: necesita {points}</translation>
    </message>
    <message>
        <source>the line runs along its own side</source>
        <translation>la línea va en la dirección de su propio lado</translation>
    </message>
    <message>
        <source>needs the spacing of the film</source>
        <translation>necesita el tamaño de píxel de la radiografía</translation>
    </message>
    <message>
        <source>not decided by the tracing</source>
        <translation>no decidido por el trazado</translation>
    </message>
    <message>
        <source>{word} (error not known)</source>
        <translation>{word} (error desconocido)</translation>
    </message>
    <message>
        <source>  … and {count} more</source>
        <translation>  … y {count} más</translation>
    </message>
    <message>
        <source>1 mistake was found:</source>
        <translation>Se encontró 1 error:</translation>
    </message>
    <message>
        <source>{count} mistakes were found:</source>
        <translation>Se encontraron {count} errores:</translation>
    </message>
    <message>
        <source>Correct the file with a text editor; a copy of a bundled one shows how it is written.</source>
        <translation>Corrija el archivo con un editor de texto; una copia de uno incluido muestra cómo se escribe.</translation>
    </message>
    <message>
        <source>has more than {count} entries</source>
        <translation>tiene más de {count} elementos</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>debe ser una tabla</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>is longer than {count} characters</source>
        <translation>tiene más de {count} caracteres</translation>
    </message>
    <message>
        <source>has characters that cannot be shown</source>
        <translation>tiene caracteres que no se pueden mostrar</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no puede estar vacío</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>debe ser un número</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>debe ser un número finito</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser true o false</translation>
    </message>
    <message>
        <source>must be one of {known}</source>
        <translation>debe ser uno de {known}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>no se conoce aquí</translation>
    </message>
    <message>
        <source>must have 1 to {count} lines</source>
        <translation>debe tener de 1 a {count} líneas</translation>
    </message>
    <message>
        <source>must be 360, or be left out</source>
        <translation>debe ser 360 u omitirse</translation>
    </message>
    <message>
        <source>must be a measurement and its weight</source>
        <translation>debe ser una medida y su peso</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>El archivo ocupa más de 1 MB.</translation>
    </message>
    <message>
        <source>Choose a file with measurements.</source>
        <translation>Elija un archivo con medidas.</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>anidado en exceso</translation>
    </message>
    <message>
        <source>This is not a table of measurements: {reason}.</source>
        <translation>Esto no es una tabla de medidas: {reason}.</translation>
    </message>
    <message>
        <source>must be {number}</source>
        <translation>debe ser {number}</translation>
    </message>
    <message>
        <source>is there already: choose another key</source>
        <translation>ya existe: elija otra clave</translation>
    </message>
    <message>
        <source>from, to and labels must have the same number of entries</source>
        <translation>from, to y labels deben tener el mismo número de elementos</translation>
    </message>
    <message>
        <source>names the unknown landmark “{name}”</source>
        <translation>nombra el punto de referencia desconocido «{name}»</translation>
    </message>
    <message>
        <source>must be a measurement of the kind “greatest turn”</source>
        <translation>debe ser una medida del tipo «greatest turn»</translation>
    </message>
    <message>
        <source>depends on itself: {cycle}</source>
        <translation>depende de sí mismo: {cycle}</translation>
    </message>
    <message>
        <source>is made of more than {count} others in a row</source>
        <translation>se compone de más de {count} otros seguidos</translation>
    </message>
    <message>
        <source>All points lie in one corner of their films; they seem to be shares or percentages.</source>
        <translation>Todos los puntos quedan en una esquina de sus radiografías; parecen ser fracciones o porcentajes.</translation>
    </message>
    <message>
        <source>Most points lie far beyond their films; multiplied by {factor} they would lie on them.</source>
        <translation>La mayoría de los puntos queda muy fuera de sus radiografías; multiplicados por {factor} quedarían dentro.</translation>
    </message>
    <message>
        <source>All points lie in one corner of their films; multiplied by {factor} they would fill them.</source>
        <translation>Todos los puntos quedan en una esquina de sus radiografías; multiplicados por {factor} las llenarían.</translation>
    </message>
    <message>
        <source>Export the points in pixels, without a scale, and import them again; nothing was imported.</source>
        <translation>Exporte los puntos en píxeles, sin escala, e impórtelos de nuevo; no se ha importado nada.</translation>
    </message>
    <message>
        <source>Nothing of the project can be recovered.</source>
        <translation>No se puede recuperar nada del proyecto.</translation>
    </message>
    <message>
        <source>1 point was taken from the log of edits.</source>
        <translation>1 punto se tomó del registro de cambios.</translation>
    </message>
    <message>
        <source>{count} points were taken from the log of edits.</source>
        <translation>{count} puntos se tomaron del registro de cambios.</translation>
    </message>
    <message>
        <source>1 row made no sense and was left out.</source>
        <translation>1 fila no tenía sentido y se omitió.</translation>
    </message>
    <message>
        <source>{count} rows made no sense and were left out.</source>
        <translation>{count} filas no tenían sentido y se omitieron.</translation>
    </message>
    <message>
        <source>The landmark list is an earlier one: check it.</source>
        <translation>La lista de puntos de referencia es una anterior: revísela.</translation>
    </message>
    <message>
        <source>The landmark list was changed by something else than this program: check it.</source>
        <translation>La lista de puntos de referencia fue modificada por algo distinto de este programa: revísela.</translation>
    </message>
    <message>
        <source>The landmark list is lost; it now holds the names of the landmarks that have points.</source>
        <translation>La lista de puntos de referencia se ha perdido; ahora contiene los nombres de los que están colocados.</translation>
    </message>
    <message>
        <source>The entry of 1 film is lost; its points are kept under the name it had in the project.</source>
        <translation>Se ha perdido la entrada de 1 radiografía; sus puntos se conservan con el nombre que tenía en el proyecto.</translation>
    </message>
    <message>
        <source>The entries of {count} films are lost; their points are kept under the names they had.</source>
        <translation>Se han perdido las entradas de {count} radiografías; sus puntos se conservan con los nombres que tenían.</translation>
    </message>
    <message>
        <source>The entry of 1 film was changed by something else than this program: check it.</source>
        <translation>La entrada de 1 radiografía fue modificada por algo distinto de este programa: revísela.</translation>
    </message>
    <message>
        <source>The entries of {count} films were changed by something else than this program: check them.</source>
        <translation>Las entradas de {count} radiografías fueron modificadas por algo distinto de este programa: revíselas.</translation>
    </message>
    <message>
        <source>The networks {names} are lost; the points they predicted are kept.</source>
        <translation>Las redes {names} se han perdido; los puntos que predijeron se conservan.</translation>
    </message>
    <message>
        <source>was found outside its table and may be an older one</source>
        <translation>se encontró fuera de su tabla y puede ser uno anterior</translation>
    </message>
    <message>
        <source>was found twice, in two places</source>
        <translation>se encontró dos veces, en dos lugares</translation>
    </message>
    <message>
        <source>is not where the log of edits has it</source>
        <translation>no está donde lo sitúa el registro de cambios</translation>
    </message>
    <message>
        <source>was changed by something else than this program</source>
        <translation>fue modificado por algo distinto de este programa</translation>
    </message>
    <message>
        <source>was taken from the log of edits, of which a later part is lost</source>
        <translation>se tomó del registro de cambios, del que se ha perdido una parte posterior</translation>
    </message>
    <message>
        <source>was taken from a backup and may be an older one</source>
        <translation>se tomó de una copia de seguridad y puede ser uno anterior</translation>
    </message>
    <message>
        <source>The backup cannot be written: {reason}.</source>
        <translation>No se puede escribir la copia de seguridad: {reason}.</translation>
    </message>
    <message>
        <source>Free some space, or choose another place for backups in the settings.</source>
        <translation>Libere espacio o elija en los ajustes otro lugar para las copias de seguridad.</translation>
    </message>
    <message>
        <source>No backup could be made. {reason}</source>
        <translation>No se pudo hacer ninguna copia de seguridad. {reason}</translation>
    </message>
    <message>
        <source>Restored: the project is as it was on {date}.</source>
        <translation>Restaurado: el proyecto está como el {date}.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Repairing the project…</source>
        <translation>Reparando el proyecto…</translation>
    </message>
    <message>
        <source>The project was changed by something else than this program.</source>
        <translation>El proyecto fue modificado por algo distinto de este programa.</translation>
    </message>
    <message>
        <source>Another program, a failing drive or an incomplete copy may have done it. Check what is listed here. A repair takes it from the log of edits, into a new file; your project stays as it is.</source>
        <translation>Puede haberlo hecho otro programa, una unidad defectuosa o una copia incompleta. Revise lo que se enumera aquí. Una reparación lo toma del registro de cambios y lo pone en un archivo nuevo; su proyecto queda como está.</translation>
    </message>
    <message>
        <source>Recovered: {films}, {points}.</source>
        <translation>Recuperado: {films}, {points}.</translation>
    </message>
    <message>
        <source>Every point that was found is certain.</source>
        <translation>Todos los puntos encontrados son seguros.</translation>
    </message>
    <message>
        <source>1 point is in doubt: look at it.</source>
        <translation>1 punto es dudoso: revíselo.</translation>
    </message>
    <message>
        <source>{count} points are in doubt: look at them.</source>
        <translation>{count} puntos son dudosos: revíselos.</translation>
    </message>
    <message>
        <source>The project is now {path}. The damaged file was not changed.</source>
        <translation>El proyecto es ahora {path}. El archivo dañado no se ha modificado.</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>No section contains all these words.</source>
        <translation>Ninguna sección contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 sección</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} secciones</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>Secciones encontradas</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Página de la guía</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>¿Abrir esta dirección en el navegador?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Decoding the film took longer than {seconds} s and was stopped.</source>
        <translation>Decodificar la radiografía ha tardado más de {seconds} s y se ha detenido.</translation>
    </message>
    <message>
        <source>The film cannot be decoded: it is damaged, or needs more memory than a film may take.</source>
        <translation>La radiografía no se puede decodificar: está dañada o necesita más memoria de la que se permite a una radiografía.</translation>
    </message>
    <message>
        <source>Export the image again from its source, uncompressed; leave the file out if that fails, too.</source>
        <translation>Exporte la imagen de nuevo desde su origen, sin comprimir; omita el archivo si eso también falla.</translation>
    </message>
    <message>
        <source>The project cannot be replaced: {reason}.</source>
        <translation>No se puede sustituir el proyecto: {reason}.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>Cierre la otra ventana y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The backup cannot be restored: {reason}.</source>
        <translation>No se puede restaurar la copia de seguridad: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or allow writing to the folder, then try again.</source>
        <translation>Libere espacio o permita escribir en la carpeta y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Grey crosses are first guesses. Click the ringed one or press C to accept it, or drag it; Shift+C accepts all.</source>
        <translation>Las cruces grises son primeras estimaciones. Haga clic en la rodeada o pulse C para aceptarla, o arrástrela; Mayús+C las acepta todas.</translation>
    </message>
    <message>
        <source>Landmark Studio consists of these parts, each under a licence of its own. None of them is under the GPL or the AGPL; those under the LGPL may be replaced by others.</source>
        <translation>Landmark Studio se compone de estas partes, cada una con su propia licencia. Ninguna está bajo la GPL ni la AGPL; las que están bajo la LGPL se pueden sustituir por otras.</translation>
    </message>
    <message>
        <source>This part came without the text of its licence; its makers name it: {licence}</source>
        <translation>Esta parte venía sin el texto de su licencia; sus autores la denominan: {licence}</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Partes del programa</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>your own re-reads of 1 film</source>
        <translation>su propia relectura de 1 radiografía</translation>
    </message>
    <message>
        <source>your own re-reads of {count} films</source>
        <translation>sus propias relecturas de {count} radiografías</translation>
    </message>
    <message>
        <source>{own}; of {landmarks}: {source}</source>
        <translation>{own}; de {landmarks}: {source}</translation>
    </message>
    <message>
        <source>two readers of 300 public films</source>
        <translation>dos lectores de 300 radiografías públicas</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambió</translation>
    </message>
    <message>
        <source>within the error</source>
        <translation>dentro del error</translation>
    </message>
    <message>
        <source>error not known</source>
        <translation>error desconocido</translation>
    </message>
    <message>
        <source>A fit of points stands for the structures of the bone and is not as stable as these.</source>
        <translation>Un ajuste de puntos representa las estructuras del hueso y no es tan estable como ellas.</translation>
    </message>
    <message>
        <source>The line changes as the jaw grows and remodels.</source>
        <translation>La línea cambia cuando el maxilar crece y se remodela.</translation>
    </message>
    <message>
        <source>S-N at S</source>
        <translation>S-N en S</translation>
    </message>
    <message>
        <source>N moves forward until adulthood, and S back and down.</source>
        <translation>N avanza hasta la edad adulta, y S se desplaza hacia atrás y abajo.</translation>
    </message>
    <message>
        <source>Frankfort at Po</source>
        <translation>Fráncfort en Po</translation>
    </message>
    <message>
        <source>Porion is hard to find again.</source>
        <translation>El porion es difícil de volver a encontrar.</translation>
    </message>
    <message>
        <source>Ba-N at N</source>
        <translation>Ba-N en N</translation>
    </message>
    <message>
        <source>N and Ba vary much.</source>
        <translation>N y Ba varían mucho.</translation>
    </message>
    <message>
        <source>Best fit of points of the cranial base</source>
        <translation>Mejor ajuste de puntos de la base del cráneo</translation>
    </message>
    <message>
        <source>Palatal plane at ANS</source>
        <translation>Plano palatino en ANS</translation>
    </message>
    <message>
        <source>Mandibular plane at Me</source>
        <translation>Plano mandibular en Me</translation>
    </message>
    <message>
        <source>Best fit of points of the mandible</source>
        <translation>Mejor ajuste de puntos de la mandíbula</translation>
    </message>
    <message>
        <source>Best fit of chosen points</source>
        <translation>Mejor ajuste de puntos elegidos</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Ya existe un archivo con este nombre.</translation>
    </message>
    <message>
        <source>Choose an empty folder; the file was not changed.</source>
        <translation>Elija una carpeta vacía; el archivo no se ha modificado.</translation>
    </message>
    <message>
        <source>No scale: the size of the pixels is not known. Only angles and ratios are told.</source>
        <translation>Sin escala: no se conoce el tamaño de los píxeles. Solo se dan ángulos y proporciones.</translation>
    </message>
    <message>
        <source>{length} mm ({origin})</source>
        <translation>{length} mm ({origin})</translation>
    </message>
    <message>
        <source>Dashed: outlines through the landmarks, drawn by a template; schematic, not traced.</source>
        <translation>Discontinuo: contornos por los puntos de referencia según una plantilla; esquemáticos, no calcados.</translation>
    </message>
    <message>
        <source>Straight lines: {names}.</source>
        <translation>Líneas rectas: {names}.</translation>
    </message>
    <message>
        <source>Rings: predicted points that nobody has confirmed.</source>
        <translation>Anillos: puntos predichos que nadie ha confirmado.</translation>
    </message>
    <message>
        <source>Points to look at: their error keeps these from being decided</source>
        <translation>Puntos por revisar: su error deja sin decidir</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>There is no life-size page: {why}.</source>
        <translation>No hay página a tamaño natural: {why}.</translation>
    </message>
    <message>
        <source>None of these films has points to report.</source>
        <translation>Ninguna de estas radiografías tiene puntos para un informe.</translation>
    </message>
    <message>
        <source>Place or predict landmarks first, or choose other films.</source>
        <translation>Coloque o prediga primero puntos de referencia, o elija otras radiografías.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>definitivo</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>Not a medical device. The words are those of the tables, not a diagnosis.</source>
        <translation>No es un producto sanitario. Las palabras son las de las tablas, no un diagnóstico.</translation>
    </message>
    <message>
        <source>{sign} stands for a character that the font of this report lacks.</source>
        <translation>{sign} sustituye a un carácter que falta en la letra de este informe.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>target {limits}</source>
        <translation>objetivo {limits}</translation>
    </message>
    <message>
        <source>divided by {factor}</source>
        <translation>dividido entre {factor}</translation>
    </message>
    <message>
        <source>women</source>
        <translation>mujeres</translation>
    </message>
    <message>
        <source>men</source>
        <translation>hombres</translation>
    </message>
    <message>
        <source>at {age} years</source>
        <translation>a los {age} años</translation>
    </message>
    <message>
        <source>{name}, continued</source>
        <translation>{name}, continuación</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norma</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Norms of: {people}</source>
        <translation>Normas de: {people}</translation>
    </message>
    <message>
        <source>How far the numbers can be trusted: {trust}</source>
        <translation>Fiabilidad de los números: {trust}</translation>
    </message>
    <message>
        <source>±: 1.96 standard errors of the value by chance errors of the points. What readers do alike, the position of the head and enlargement are not in it.</source>
        <translation>±: 1,96 errores estándar del valor por errores aleatorios de los puntos. No incluye lo que todos los lectores hacen igual, la posición de la cabeza ni la ampliación.</translation>
    </message>
    <message>
        <source>Grey: the norm, from −1 to +1: one standard deviation either way where SD is written, else the ends of the range, the target or the tolerance. Orange: the value and its ±, cut at −3 and +3.</source>
        <translation>Gris: la norma, de −1 a +1: una desviación estándar a cada lado donde dice SD; si no, los extremos del intervalo, del objetivo o de la tolerancia. Naranja: el valor y su ±, cortados en −3 y +3.</translation>
    </message>
    <message>
        <source>A word stands only where the whole of value ± error lies on one side of the limits.</source>
        <translation>Solo hay una palabra donde todo el intervalo valor ± error queda a un lado de los límites.</translation>
    </message>
    <message>
        <source>{sign} The value rests on predicted points that nobody has confirmed.</source>
        <translation>{sign} El valor se basa en puntos predichos que nadie ha confirmado.</translation>
    </message>
    <message>
        <source>Another process is writing to this folder.</source>
        <translation>Otro proceso está escribiendo en esta carpeta.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Espere a que termine o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Free some space and start again: what is written already is kept.</source>
        <translation>Libere espacio y comience de nuevo: lo ya escrito se conserva.</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source> years</source>
        <translation> años</translation>
    </message>
    <message>
        <source>age?</source>
        <translation>¿edad?</translation>
    </message>
    <message>
        <source>Age of the patient</source>
        <translation>Edad del paciente</translation>
    </message>
    <message>
        <source>Sex of the patient</source>
        <translation>Sexo del paciente</translation>
    </message>
    <message>
        <source>sex?</source>
        <translation>¿sexo?</translation>
    </message>
    <message>
        <source>female</source>
        <translation>femenino</translation>
    </message>
    <message>
        <source>male</source>
        <translation>masculino</translation>
    </message>
    <message>
        <source>For norms. Kept in the project, and exported only where you ask for it.</source>
        <translation>Para las normas. Se guarda en el proyecto y solo se exporta donde usted lo pida.</translation>
    </message>
    <message>
        <source>Not in it: magnification, the head&apos;s position, what readers do alike.</source>
        <translation>No incluye: la ampliación, la posición de la cabeza ni lo que los lectores hacen igual.</translation>
    </message>
    <message>
        <source>±: random error of placing landmarks, 95 %. Readers&apos; points: {source}.</source>
        <translation>±: error aleatorio al colocar los puntos, 95 %. Puntos de lectores: {source}.</translation>
    </message>
    <message>
        <source>{analysis} ({possible} of {count})</source>
        <translation>{analysis} ({possible} de {count})</translation>
    </message>
    <message>
        <source>Copy one to start your own</source>
        <translation>Copiar uno para empezar el propio</translation>
    </message>
    <message>
        <source>Check and read your own again</source>
        <translation>Comprobar y releer los propios</translation>
    </message>
    <message>
        <source>Choose an analysis whose landmarks this list has.</source>
        <translation>Elija un análisis cuyos puntos tenga esta lista.</translation>
    </message>
    <message>
        <source>The spacing of the film is not known: angles and ratios only.</source>
        <translation>No se conoce el tamaño de píxel de la radiografía: solo ángulos y proporciones.</translation>
    </message>
    <message>
        <source>{mean} ± {sd} (mean, SD)</source>
        <translation>{mean} ± {sd} (media, DE)</translation>
    </message>
    <message>
        <source>{value} (reference, tolerance {tolerance})</source>
        <translation>{value} (referencia, tolerancia {tolerance})</translation>
    </message>
    <message>
        <source>{low} to {high} (range)</source>
        <translation>{low} a {high} (intervalo)</translation>
    </message>
    <message>
        <source>{low} to {high} (treatment target {value})</source>
        <translation>{low} a {high} (objetivo del tratamiento {value})</translation>
    </message>
    <message>
        <source>divided by {factor}, the enlargement of its films</source>
        <translation>dividido por {factor}, la ampliación de sus radiografías</translation>
    </message>
    <message>
        <source>+ means: {meaning}</source>
        <translation>+ significa: {meaning}</translation>
    </message>
    <message>
        <source>From unconfirmed predictions: {points}</source>
        <translation>De predicciones sin confirmar: {points}</translation>
    </message>
    <message>
        <source>± 1.96 standard errors of the points, mainly from {point}; random error only.</source>
        <translation>± 1,96 errores típicos de los puntos, sobre todo de {point}; solo error aleatorio.</translation>
    </message>
    <message>
        <source>How far the points may be off is not known, so neither is the error of this value.</source>
        <translation>No se sabe cuánto pueden desviarse los puntos, y por tanto tampoco el error de este valor.</translation>
    </message>
    <message>
        <source>Norm: {norm}</source>
        <translation>Norma: {norm}</translation>
    </message>
    <message>
        <source>After {source} ({trust})</source>
        <translation>Según {source} ({trust})</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Medidas</translation>
    </message>
    <message>
        <source>Folder for the de-identified copies</source>
        <translation>Carpeta para las copias anonimizadas</translation>
    </message>
    <message>
        <source>Copying the films…</source>
        <translation>Copiando las radiografías…</translation>
    </message>
    <message>
        <source>1 film copied to {folder}</source>
        <translation>1 radiografía copiada a {folder}</translation>
    </message>
    <message>
        <source>{count} films copied to {folder}</source>
        <translation>{count} radiografías copiadas a {folder}</translation>
    </message>
    <message>
        <source>De-identified copies</source>
        <translation>Copias anonimizadas</translation>
    </message>
    <message>
        <source>Look at every copy before you hand it on: text in the pixels stays there.</source>
        <translation>Mire cada copia antes de entregarla: el texto que hay en la imagen permanece en ella.</translation>
    </message>
    <message>
        <source>{film}: not copied. {reason}</source>
        <translation>{film}: no se ha copiado. {reason}</translation>
    </message>
    <message>
        <source>{film}: text is likely in {place}</source>
        <translation>{film}: es probable que haya texto en {place}</translation>
    </message>
    <message>
        <source>Subject and dates</source>
        <translation>Persona y fechas</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>different, left as they are</source>
        <translation>distintos, se dejan como están</translation>
    </message>
    <message>
        <source>Empty: no subject</source>
        <translation>Vacío: ninguna persona</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>Read dates from the files</source>
        <translation>Leer las fechas de los archivos</translation>
    </message>
    <message>
        <source>Of DICOM files: the day of the exposure, or of the study</source>
        <translation>De archivos DICOM: el día de la exposición o del estudio</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>¿Descartar lo introducido?</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Kept in the project, and exported only where you ask for it. A pseudonym is safer than a name.</source>
        <translation>Se guarda en el proyecto y solo se exporta donde usted lo pida. Un seudónimo es más seguro que un nombre.</translation>
    </message>
    <message>
        <source>All {count} films will count as films of one subject, “{subject}”.</source>
        <translation>Las {count} radiografías contarán como de una misma persona, «{subject}».</translation>
    </message>
    <message>
        <source>None of these files tells the day on which it was taken.</source>
        <translation>Ninguno de estos archivos indica el día en que se tomó.</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2026-11-30.</source>
        <translation>«{text}» no es una fecha como 2026-11-30.</translation>
    </message>
    <message>
        <source>“{text}” is not an age in years.</source>
        <translation>«{text}» no es una edad en años.</translation>
    </message>
    <message>
        <source>Date (YYYY-MM-DD)</source>
        <translation>Fecha (AAAA-MM-DD)</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Edad en años</translation>
    </message>
    <message>
        <source>Films with their dates</source>
        <translation>Radiografías con sus fechas</translation>
    </message>
    <message>
        <source>columns {left} to {right}, rows {top} to {bottom}</source>
        <translation>las columnas {left} a {right}, filas {top} a {bottom}</translation>
    </message>
    <message>
        <source>The DICOM file is damaged: no copy can be made of it ({kind}).</source>
        <translation>El archivo DICOM está dañado: no se puede hacer una copia de él ({kind}).</translation>
    </message>
    <message>
        <source>Export it again from its source.</source>
        <translation>Expórtelo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>Report of measurements</source>
        <translation>Informe de medidas</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Norms for</source>
        <translation>Normas para</translation>
    </message>
    <message>
        <source>Date of the film</source>
        <translation>Fecha de la radiografía</translation>
    </message>
    <message>
        <source>Error of points</source>
        <translation>Error de los puntos</translation>
    </message>
    <message>
        <source>not known: angles and ratios only</source>
        <translation>no se conoce: solo ángulos y proporciones</translation>
    </message>
    <message>
        <source>{count} placed by a reader</source>
        <translation>{count} colocados por un lector</translation>
    </message>
    <message>
        <source>{count} predicted and confirmed</source>
        <translation>{count} predichos y confirmados</translation>
    </message>
    <message>
        <source>{count} predicted and corrected</source>
        <translation>{count} predichos y corregidos</translation>
    </message>
    <message>
        <source>{count} predicted, not confirmed</source>
        <translation>{count} predichos, sin confirmar</translation>
    </message>
    <message>
        <source>{count} not on the film</source>
        <translation>{count} no están en la radiografía</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>faltan {count}</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} años</translation>
    </message>
    <message>
        <source>age and sex not given</source>
        <translation>edad y sexo no indicados</translation>
    </message>
    <message>
        <source>of predicted points: expected by the network</source>
        <translation>de los puntos predichos: el esperado por la red</translation>
    </message>
    <message>
        <source>of readers&apos; points: {source}</source>
        <translation>de los puntos de los lectores: {source}</translation>
    </message>
    <message>
        <source>{film}: the point {landmark}</source>
        <translation>{film}: el punto {landmark}</translation>
    </message>
    <message>
        <source>{film}: its entry in the list of films</source>
        <translation>{film}: su entrada en la lista de radiografías</translation>
    </message>
    <message>
        <source>{film}: its heatmaps</source>
        <translation>{film}: sus mapas de calor</translation>
    </message>
    <message>
        <source>the landmark list</source>
        <translation>la lista de puntos de referencia</translation>
    </message>
    <message>
        <source>the network {name}</source>
        <translation>la red {name}</translation>
    </message>
    <message>
        <source>what was called right in the check of placed points</source>
        <translation>lo que se dio por correcto en la comprobación de los puntos colocados</translation>
    </message>
    <message>
        <source>the network in use</source>
        <translation>la red en uso</translation>
    </message>
    <message>
        <source>the log of edits</source>
        <translation>el registro de cambios</translation>
    </message>
    <message>
        <source>Creating the report…</source>
        <translation>Creando el informe…</translation>
    </message>
    <message>
        <source>Report saved: {path}</source>
        <translation>Informe guardado: {path}</translation>
    </message>
    <message>
        <source>1 film cannot be read</source>
        <translation>1 radiografía no se puede leer</translation>
    </message>
    <message>
        <source>{count} films cannot be read</source>
        <translation>{count} radiografías no se pueden leer</translation>
    </message>
    <message>
        <source>the font of reports lacks {characters}</source>
        <translation>a la letra de los informes le falta {characters}</translation>
    </message>
    <message>
        <source>Train in the project of the first reading.</source>
        <translation>Entrene en el proyecto de la primera lectura.</translation>
    </message>
    <message>
        <source>A file with this name already exists, and it is no second reading.</source>
        <translation>Ya existe un archivo con este nombre, y no es una segunda lectura.</translation>
    </message>
    <message>
        <source>Rename it, or move it to another folder.</source>
        <translation>Cámbiele el nombre o muévalo a otra carpeta.</translation>
    </message>
    <message>
        <source>The landmark list has changed since films were first read again.</source>
        <translation>La lista de puntos ha cambiado desde que se empezaron a volver a leer radiografías.</translation>
    </message>
    <message>
        <source>Change the list of this project likewise, or move it to another folder.</source>
        <translation>Cambie igualmente la lista de este proyecto, o muévalo a otra carpeta.</translation>
    </message>
    <message>
        <source>No film of this project is finished yet.</source>
        <translation>Ninguna radiografía de este proyecto está terminada todavía.</translation>
    </message>
    <message>
        <source>Place or confirm all landmarks of some films first.</source>
        <translation>Coloque o confirme antes todos los puntos de algunas radiografías.</translation>
    </message>
    <message>
        <source>No film is left that was read so long ago and not drawn before.</source>
        <translation>No queda ninguna radiografía leída hace tanto tiempo que no se haya elegido antes.</translation>
    </message>
    <message>
        <source>Wait, or take films that were read more recently.</source>
        <translation>Espere, o tome radiografías leídas más recientemente.</translation>
    </message>
    <message>
        <source>the size of the pixels is not known</source>
        <translation>no se conoce el tamaño de los píxeles</translation>
    </message>
    <message>
        <source>nothing is drawn</source>
        <translation>no hay nada dibujado</translation>
    </message>
    <message>
        <source>the landmarks do not fit on {paper}</source>
        <translation>los puntos no caben en {paper}</translation>
    </message>
    <message>
        <source>Life-size. This bar must measure {length} mm: print at 100 %, not fitted to the page.</source>
        <translation>Tamaño natural. Esta barra debe medir {length} mm: imprima al 100 %, sin ajustar a la página.</translation>
    </message>
    <message>
        <source>Pixel spacing: {spacing}.</source>
        <translation>Tamaño de píxel: {spacing}.</translation>
    </message>
    <message>
        <source>The films left have points already: finish them, or remove them.</source>
        <translation>Las radiografías que quedan ya tienen puntos: termínelas o quítelas.</translation>
    </message>
    <message>
        <source>{films} will not be read again. Undo reverses it.</source>
        <translation>No se volverán a leer: {films}. Deshacer lo revierte.</translation>
    </message>
    <message>
        <source>Read some films again</source>
        <translation>Volver a leer radiografías</translation>
    </message>
    <message>
        <source> days ago</source>
        <translation> días</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>cualquier momento</translation>
    </message>
    <message>
        <source>Films that you have finished come up once more, in another order and without their points, names or guesses. They tell how exactly you read, and so how sure your measurements are. Best are 25 films or more, two weeks later. The first reading is not touched, and networks learn nothing of the second.</source>
        <translation>Las radiografías terminadas aparecen otra vez, en otro orden y sin puntos, nombres ni suposiciones. Muestran con qué exactitud lee usted y, por tanto, la seguridad de sus medidas. Lo mejor son 25 radiografías o más, dos semanas después. La primera lectura no se toca y las redes no aprenden nada de la segunda.</translation>
    </message>
    <message>
        <source>New films</source>
        <translation>Radiografías nuevas</translation>
    </message>
    <message>
        <source>First reading at least</source>
        <translation>Primera lectura hace al menos</translation>
    </message>
    <message>
        <source>{films} can be drawn.</source>
        <translation>Se puede elegir entre {films}.</translation>
    </message>
    <message>
        <source>{films} drawn earlier are still to be read.</source>
        <translation>Elegidas antes y aún por leer: {films}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Volver a leer</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} años</translation>
    </message>
    <message>
        <source>{first} to {later}</source>
        <translation>{first} a {later}</translation>
    </message>
    <message>
        <source>{film} cannot be laid so: {why}.</source>
        <translation>{film} no se puede superponer así: {why}.</translation>
    </message>
    <message>
        <source>A date is missing: no changes per year there.</source>
        <translation>Falta una fecha: allí no hay cambios por año.</translation>
    </message>
    <message>
        <source>Points or films have changed since: these figures are older. A click here brings them up to date.</source>
        <translation>Desde entonces han cambiado puntos o radiografías: estos valores son anteriores. Un clic aquí los actualiza.</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Qué parece incorrecto</translation>
    </message>
    <message>
        <source>Check placed points</source>
        <translation>Comprobar los puntos colocados</translation>
    </message>
    <message>
        <source>Points that look misplaced</source>
        <translation>Puntos que parecen mal colocados</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>Intercambiar los dos</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es correcto</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Tell all again</source>
        <translation>Volver a decirlos todos</translation>
    </message>
    <message>
        <source>Also what was called right</source>
        <translation>También lo que se dio por correcto</translation>
    </message>
    <message>
        <source>Comparing the labelled films with each other: {step} of {steps}.</source>
        <translation>Comparando entre sí las radiografías marcadas: {step} de {steps}.</translation>
    </message>
    <message>
        <source>Films are compared with each other: label {count} of them first.</source>
        <translation>Las radiografías se comparan entre sí: marque primero {count}.</translation>
    </message>
    <message>
        <source>Nothing was compared: too few of the labelled films can be read.</source>
        <translation>No se comparó nada: se pueden leer demasiado pocas de las radiografías marcadas.</translation>
    </message>
    <message>
        <source>{films} compared: nothing looks misplaced. Slips of a few millimetres are not found.</source>
        <translation>{films} comparadas: nada parece mal colocado. Los desvíos de pocos milímetros no se detectan.</translation>
    </message>
    <message>
        <source>{films} compared. 1 thing to look at: a click on it shows the film. It may be right as it is.</source>
        <translation>{films} comparadas. 1 cosa que mirar: un clic en ella muestra la radiografía. Puede estar bien como está.</translation>
    </message>
    <message>
        <source>{films} compared. {count} things to look at: a click shows the film. They may be right as they are.</source>
        <translation>{films} comparadas. {count} cosas que mirar: un clic muestra la radiografía. Pueden estar bien como están.</translation>
    </message>
    <message>
        <source>1 thing was called right.</source>
        <translation>1 cosa se dio por correcta.</translation>
    </message>
    <message>
        <source>{count} things were called right.</source>
        <translation>{count} cosas se dieron por correctas.</translation>
    </message>
    <message>
        <source>Not checked: {film}. {reason}</source>
        <translation>No comprobada: {film}. {reason}</translation>
    </message>
    <message>
        <source>All points lie beside where they are expected: are they of another film?</source>
        <translation>Todos los puntos están desplazados respecto a lo esperado: ¿son de otra radiografía?</translation>
    </message>
    <message>
        <source>{one} and {other} look exchanged.</source>
        <translation>{one} y {other} parecen intercambiados.</translation>
    </message>
    <message>
        <source>{count} points look misplaced: {names}, …</source>
        <translation>{count} puntos parecen mal colocados: {names}, …</translation>
    </message>
    <message>
        <source>{one} lies where {other} is expected.</source>
        <translation>{one} está donde se espera {other}.</translation>
    </message>
    <message>
        <source>{one} lies {distance} from where it is expected.</source>
        <translation>{one} está a {distance} de donde se espera.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message>
        <source>The table is too large for an Excel workbook: {rows} rows.</source>
        <translation>La tabla es demasiado grande para un libro de Excel: {rows} filas.</translation>
    </message>
    <message>
        <source>Save it as a CSV file, or as one workbook for each part of the films.</source>
        <translation>Guárdela como archivo CSV, o como un libro para cada parte de las radiografías.</translation>
    </message>
</context>
<context>
    <name>SuperimpositionDialog</name>
    <message>
        <source>Change to</source>
        <translation>Cambio hasta</translation>
    </message>
</context>
</TS>
