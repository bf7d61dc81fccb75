<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name></name>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The language changes when the program is started next.</source>
        <translation>Die Sprache wechselt beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Beispielprojekt</translation>
    </message>
    <message>
        <source>Add a folder of films…</source>
        <translation>Ordner mit Aufnahmen hinzufügen…</translation>
    </message>
    <message>
        <source>Find missing films…</source>
        <translation>Fehlende Aufnahmen suchen…</translation>
    </message>
    <message>
        <source>Landmark list…</source>
        <translation>Landmarkenliste…</translation>
    </message>
    <message>
        <source>Pixel spacing…</source>
        <translation>Pixelabstand…</translation>
    </message>
    <message>
        <source>Calibrate by this ruler…</source>
        <translation>Mit diesem Lineal kalibrieren…</translation>
    </message>
    <message>
        <source>Import points…</source>
        <translation>Punkte importieren…</translation>
    </message>
    <message>
        <source>Merge a project…</source>
        <translation>Projekt zusammenführen…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Next landmark</source>
        <translation>Nächste Landmarke</translation>
    </message>
    <message>
        <source>Previous landmark</source>
        <translation>Vorige Landmarke</translation>
    </message>
    <message>
        <source>Select all points</source>
        <translation>Alle Punkte auswählen</translation>
    </message>
    <message>
        <source>Place in the middle of the view</source>
        <translation>In der Mitte der Ansicht setzen</translation>
    </message>
    <message>
        <source>Visible / occluded / absent</source>
        <translation>Sichtbar / verdeckt / fehlend</translation>
    </message>
    <message>
        <source>Clear landmark</source>
        <translation>Landmarke löschen</translation>
    </message>
    <message>
        <source>Split into left and right</source>
        <translation>In links und rechts teilen</translation>
    </message>
    <message>
        <source>Confirm landmark</source>
        <translation>Landmarke bestätigen</translation>
    </message>
    <message>
        <source>Confirm all predicted films…</source>
        <translation>Alle vorhergesagten Aufnahmen bestätigen…</translation>
    </message>
    <message>
        <source>Assign films to a reader…</source>
        <translation>Aufnahmen einem Befunder zuweisen…</translation>
    </message>
    <message>
        <source>Take films out…</source>
        <translation>Aufnahmen herausnehmen…</translation>
    </message>
    <message>
        <source>Next in the review queue</source>
        <translation>Nächste in der Prüfliste</translation>
    </message>
    <message>
        <source>Next suggested film</source>
        <translation>Nächste vorgeschlagene Aufnahme</translation>
    </message>
    <message>
        <source>Next unfinished film</source>
        <translation>Nächste unfertige Aufnahme</translation>
    </message>
    <message>
        <source>Fit the film</source>
        <translation>Aufnahme einpassen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Window of the file / the next of them</source>
        <translation>Fenster der Datei / das nächste davon</translation>
    </message>
    <message>
        <source>Full range</source>
        <translation>Voller Bereich</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>Automatisches Fenster</translation>
    </message>
    <message>
        <source>Bone window</source>
        <translation>Knochenfenster</translation>
    </message>
    <message>
        <source>Soft-tissue window</source>
        <translation>Weichteilfenster</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invertieren</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Takes effect the next time the program starts.</source>
        <translation>Gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Name or initials stored in the project with every point you place.</source>
        <translation>Name oder Kürzel, im Projekt zu jedem Ihrer Punkte gespeichert.</translation>
    </message>
    <message>
        <source>Fastest available</source>
        <translation>Das schnellste verfügbare</translation>
    </message>
    <message>
        <source>0 uses all of them.</source>
        <translation>0 verwendet alle.</translation>
    </message>
    <message>
        <source>Enhances faint edges across the whole film.</source>
        <translation>Hebt schwache Kanten auf der ganzen Aufnahme hervor.</translation>
    </message>
    <message>
        <source>Expected-error ellipses around predicted points</source>
        <translation>Ellipsen des erwarteten Fehlers um vorhergesagte Punkte</translation>
    </message>
    <message>
        <source>Thumbnails in the film list</source>
        <translation>Vorschaubilder in der Aufnahmenliste</translation>
    </message>
    <message>
        <source>Next step shown above the film</source>
        <translation>Nächster Schritt über der Aufnahme</translation>
    </message>
    <message>
        <source>The file {path} contains no settings; the defaults are used.</source>
        <translation>Die Datei {path} enthält keine Einstellungen; die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The settings {settings} in {path} are invalid; their defaults are used.</source>
        <translation>Die Einstellungen {settings} in {path} sind ungültig; ihre Standardwerte gelten.</translation>
    </message>
    <message>
        <source>They apply until the program is closed. Free some space or make the folder writable.</source>
        <translation>Sie gelten, bis das Programm geschlossen wird. Schaffen Sie Platz, oder machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Trainieren mit</translation>
    </message>
    <message>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <source>Apple GPU</source>
        <translation>Apple-GPU</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU-Threads</translation>
    </message>
    <message>
        <source>Abbreviations beside the points</source>
        <translation>Abkürzungen neben den Punkten</translation>
    </message>
    <message>
        <source>Magnifier beside the cursor</source>
        <translation>Lupe neben dem Zeiger</translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation>Lokaler Kontrast</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}); the defaults are used.</source>
        <translation>Die Einstellungen in {path} können nicht gelesen werden ({reason}); die Standardwerte gelten.</translation>
    </message>
    <message>
        <source>The settings cannot be saved: {reason}.</source>
        <translation>Die Einstellungen können nicht gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>Heatmap: off / selected / all</source>
        <translation>Heatmap: aus / ausgewählte / alle</translation>
    </message>
    <message>
        <source>Ellipses of the expected error</source>
        <translation>Ellipsen des erwarteten Fehlers</translation>
    </message>
    <message>
        <source>Abbreviations</source>
        <translation>Abkürzungen</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Pictures in the list of films</source>
        <translation>Bilder in der Liste der Aufnahmen</translation>
    </message>
    <message>
        <source>Put the tool away, or select none</source>
        <translation>Werkzeug weglegen oder nichts auswählen</translation>
    </message>
    <message>
        <source>Move to a new place</source>
        <translation>An eine neue Stelle verschieben</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>Vorige Aufnahme</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>Nächste Aufnahme</translation>
    </message>
    <message>
        <source>Confirm film and go on</source>
        <translation>Aufnahme bestätigen und weiter</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Flip left-right</source>
        <translation>Links-rechts spiegeln</translation>
    </message>
    <message>
        <source>Flip up-down</source>
        <translation>Oben-unten spiegeln</translation>
    </message>
    <message>
        <source>As stored, neither turned nor flipped</source>
        <translation>Wie gespeichert, weder gedreht noch gespiegelt</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Clear rulers and angles</source>
        <translation>Lineale und Winkel löschen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Hide points (while held)</source>
        <translation>Punkte ausblenden (solange gedrückt)</translation>
    </message>
    <message>
        <source>Before correction (while held)</source>
        <translation>Vor der Korrektur (solange gedrückt)</translation>
    </message>
    <message>
        <source>Suggest films to label</source>
        <translation>Aufnahmen vorschlagen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train afresh, from the bundled network</source>
        <translation>Neu trainieren, vom mitgelieferten Netz aus</translation>
    </message>
    <message>
        <source>Predict the films left</source>
        <translation>Übrige Aufnahmen vorhersagen</translation>
    </message>
    <message>
        <source>Networks of this project…</source>
        <translation>Netze dieses Projekts…</translation>
    </message>
    <message>
        <source>Stop, keep the best so far</source>
        <translation>Anhalten, das Beste bisher behalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Where the log is</source>
        <translation>Wo das Protokoll liegt</translation>
    </message>
    <message>
        <source>About Landmark Studio</source>
        <translation>Über Landmark Studio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>place the landmark that is due; with none due, select a point, or none</source>
        <translation>die anstehende Landmarke setzen; steht keine an, einen Punkt auswählen oder keinen</translation>
    </message>
    <message>
        <source>nudge the selected point, or the one just placed, by 1 px; with Shift 10, with Alt 0.1</source>
        <translation>den ausgewählten oder zuletzt gesetzten Punkt um 1 px verschieben; mit Umschalt 10, mit Alt 0,1</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>Punkt ziehen</translation>
    </message>
    <message>
        <source>move it, with those selected together with it</source>
        <translation>ihn verschieben, mit den gemeinsam ausgewählten</translation>
    </message>
    <message>
        <source>Double click in the list</source>
        <translation>Doppelklick in der Liste</translation>
    </message>
    <message>
        <source>move that landmark by the next click</source>
        <translation>diese Landmarke mit dem nächsten Klick verschieben</translation>
    </message>
    <message>
        <source>Ctrl + click, Ctrl + drag</source>
        <translation>Strg + Klick, Strg + Ziehen</translation>
    </message>
    <message>
        <source>select points together: one more or less, all in a frame</source>
        <translation>Punkte gemeinsam auswählen: einen mehr oder weniger, alle in einem Rahmen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Wheel, two fingers</source>
        <translation>Mausrad, zwei Finger</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Strg + Pfeiltasten</translation>
    </message>
    <message>
        <source>pan</source>
        <translation>Aufnahme schieben</translation>
    </message>
    <message>
        <source>Middle drag, Space + drag</source>
        <translation>Mitte ziehen, Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>Right drag</source>
        <translation>Rechte Taste ziehen</translation>
    </message>
    <message>
        <source>window and level</source>
        <translation>Fensterbreite und -lage</translation>
    </message>
    <message>
        <source>Click, with ruler or angle</source>
        <translation>Klick, mit Lineal oder Winkel</translation>
    </message>
    <message>
        <source>lay an end; drag an end to move it</source>
        <translation>ein Ende setzen; ein Ende ziehen, um es zu verschieben</translation>
    </message>
    <message>
        <source>Assign films</source>
        <translation>Aufnahmen zuweisen</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Befunder</translation>
    </message>
    <message>
        <source>Name or initials; empty: nobody</source>
        <translation>Name oder Kürzel; leer: niemand</translation>
    </message>
    <message>
        <source>Selected: {films}</source>
        <translation>Ausgewählt: {films}</translation>
    </message>
    <message>
        <source>Shown in the list: {films}</source>
        <translation>In der Liste gezeigt: {films}</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>With your own name in the settings, the list of films can show yours alone.</source>
        <translation>Mit Ihrem eigenen Namen in den Einstellungen kann die Liste nur Ihre Aufnahmen zeigen.</translation>
    </message>
    <message>
        <source>Calibrate by this ruler</source>
        <translation>Mit diesem Lineal kalibrieren</translation>
    </message>
    <message>
        <source>This film</source>
        <translation>Diese Aufnahme</translation>
    </message>
    <message>
        <source>The film selected in the list</source>
        <translation>Die in der Liste ausgewählte Aufnahme</translation>
    </message>
    <message>
        <source>The {count} films selected in the list</source>
        <translation>Die {count} in der Liste ausgewählten Aufnahmen</translation>
    </message>
    <message>
        <source>All {count} films of {width} × {height} pixels</source>
        <translation>Alle {count} Aufnahmen mit {width} × {height} Pixeln</translation>
    </message>
    <message>
        <source>All {count} films of the project</source>
        <translation>Alle {count} Aufnahmen des Projekts</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Marked on the film</source>
        <translation>Auf der Aufnahme hervorgehoben</translation>
    </message>
    <message>
        <source>True length</source>
        <translation>Wahre Länge</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Pixelabstand</translation>
    </message>
    <message>
        <source>Pixels are square</source>
        <translation>Pixel sind quadratisch</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Width of a pixel</source>
        <translation>Breite eines Pixels</translation>
    </message>
    <message>
        <source>Height of a pixel</source>
        <translation>Höhe eines Pixels</translation>
    </message>
    <message>
        <source>Is this spacing meant? It is unusual.</source>
        <translation>Ist dieser Pixelabstand so gemeint? Er ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>Set it all the same</source>
        <translation>Trotzdem festlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>That is beside the film. Click on the film to place a landmark.</source>
        <translation>Das ist neben der Aufnahme. Klicken Sie auf die Aufnahme, um eine Landmarke zu setzen.</translation>
    </message>
    <message>
        <source>Every landmark is placed. Drag a point to move it, or select one and press Move.</source>
        <translation>Alle Landmarken sind gesetzt. Ziehen Sie einen Punkt, um ihn zu verschieben, oder wählen Sie einen aus und drücken Sie „An eine neue Stelle verschieben“.</translation>
    </message>
    <message>
        <source>The film is still being read.</source>
        <translation>Die Aufnahme wird noch gelesen.</translation>
    </message>
    <message>
        <source>The second click of a double click places nothing.</source>
        <translation>Der zweite Klick eines Doppelklicks setzt nichts.</translation>
    </message>
    <message>
        <source>The landmark list is empty. Choose one in the menu File, Landmark list.</source>
        <translation>Die Landmarkenliste ist leer. Wählen Sie eine im Menü Datei, Landmarkenliste.</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>The x-ray with its landmarks. Click to place the next landmark.</source>
        <translation>Die Röntgenaufnahme mit ihren Landmarken. Klicken Sie, um die nächste Landmarke zu setzen.</translation>
    </message>
    <message>
        <source>Nothing was placed. Next: {landmark}.</source>
        <translation>Es wurde nichts gesetzt. Als Nächstes: {landmark}.</translation>
    </message>
    <message>
        <source>There was no point to compare them on.</source>
        <translation>Es gab keinen Punkt, an dem man sie vergleichen kann.</translation>
    </message>
    <message>
        <source>On {films} that you finished without predictions and neither has learned from ({points}):</source>
        <translation>Auf {films}, die Sie ohne Vorhersagen fertiggestellt haben und aus denen keines gelernt hat ({points}):</translation>
    </message>
    <message>
        <source>{name}: {error} mean radial error</source>
        <translation>{name}: {error} mittlerer radialer Fehler</translation>
    </message>
    <message>
        <source>, {share} % within 2 mm</source>
        <translation>, {share} % innerhalb von 2 mm</translation>
    </message>
    <message>
        <source>Confirm all predicted films</source>
        <translation>Alle vorhergesagten Aufnahmen bestätigen</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>Confirm 1 predicted film without looking at it?</source>
        <translation>1 vorhergesagte Aufnahme bestätigen, ohne sie anzusehen?</translation>
    </message>
    <message>
        <source>Confirm {count} predicted films without looking at each?</source>
        <translation>{count} vorhergesagte Aufnahmen bestätigen, ohne jede anzusehen?</translation>
    </message>
    <message>
        <source>Look at these first: {points} on {films}.</source>
        <translation>Zuerst ansehen: {points} auf {films}.</translation>
    </message>
    <message>
        <source>None of them is expected to be far off.</source>
        <translation>Bei keinem wird eine große Abweichung erwartet.</translation>
    </message>
    <message>
        <source>Undo takes it back as one step.</source>
        <translation>Rückgängig nimmt es in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>1 point counts as yours from then on, and later rounds learn from it.</source>
        <translation>1 Punkt gilt dann als Ihrer, und spätere Runden lernen daraus.</translation>
    </message>
    <message>
        <source>{count} points count as yours from then on, and later rounds learn from them.</source>
        <translation>{count} Punkte gelten dann als Ihre, und spätere Runden lernen daraus.</translation>
    </message>
    <message>
        <source>1 film</source>
        <translation>1 Aufnahme</translation>
    </message>
    <message>
        <source>{count} films</source>
        <translation>{count} Aufnahmen</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} Punkte</translation>
    </message>
    <message>
        <source>1 landmark</source>
        <translation>1 Landmarke</translation>
    </message>
    <message>
        <source>{count} landmarks</source>
        <translation>{count} Landmarken</translation>
    </message>
    <message>
        <source>{landmark} now lies midway between its left and right side.</source>
        <translation>{landmark} liegt jetzt mittig zwischen linker und rechter Seite.</translation>
    </message>
    <message>
        <source>This is the last film with predicted points.</source>
        <translation>Dies ist die letzte Aufnahme mit vorhergesagten Punkten.</translation>
    </message>
    <message>
        <source>You have looked at every predicted film. Again from the greatest expected error.</source>
        <translation>Sie haben alle vorhergesagten Aufnahmen angesehen. Es geht wieder beim größten erwarteten Fehler los.</translation>
    </message>
    <message>
        <source>{names} is missing on this film. V marks it absent; Enter again goes on without it.</source>
        <translation>{names} fehlt auf dieser Aufnahme. V markiert die Landmarke als fehlend; nochmals Enter geht ohne sie weiter.</translation>
    </message>
    <message>
        <source>{count} landmarks are missing on this film ({names}). Enter again goes on without them.</source>
        <translation>{count} Landmarken fehlen auf dieser Aufnahme ({names}). Nochmals Enter geht ohne sie weiter.</translation>
    </message>
    <message>
        <source>{network} is in use: Train, Predict the films left places its points.</source>
        <translation>{network} wird verwendet: Trainieren, Übrige Aufnahmen vorhersagen setzt seine Punkte.</translation>
    </message>
    <message>
        <source>{network} is deleted. Undo brings it back.</source>
        <translation>{network} ist gelöscht. Rückgängig bringt es zurück.</translation>
    </message>
    <message>
        <source>Undo: {edit}</source>
        <translation>Rückgängig: {edit}</translation>
    </message>
    <message>
        <source>Redo: {edit}</source>
        <translation>Wiederholen: {edit}</translation>
    </message>
    <message>
        <source>Move {what}</source>
        <translation>{what} verschieben</translation>
    </message>
    <message>
        <source>Place {what}</source>
        <translation>{what} setzen</translation>
    </message>
    <message>
        <source>Clear {what}</source>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>Mark {what} visible</source>
        <translation>{what} als sichtbar markieren</translation>
    </message>
    <message>
        <source>Mark {what} occluded</source>
        <translation>{what} als verdeckt markieren</translation>
    </message>
    <message>
        <source>Mark {what} absent</source>
        <translation>{what} als fehlend markieren</translation>
    </message>
    <message>
        <source>Confirm all points</source>
        <translation>Alle Punkte bestätigen</translation>
    </message>
    <message>
        <source>Confirm {what}</source>
        <translation>{what} bestätigen</translation>
    </message>
    <message>
        <source>Merge {what}</source>
        <translation>{what} zusammenführen</translation>
    </message>
    <message>
        <source>Set the pixel spacing</source>
        <translation>Pixelabstand setzen</translation>
    </message>
    <message>
        <source>Import the points of {what}</source>
        <translation>Punkte importieren: {what}</translation>
    </message>
    <message>
        <source>Import the spacing of {what}</source>
        <translation>Pixelabstand von {what} importieren</translation>
    </message>
    <message>
        <source>Predict {what}</source>
        <translation>{what} vorhersagen</translation>
    </message>
    <message>
        <source>Assign {what} to nobody</source>
        <translation>{what} niemandem zuweisen</translation>
    </message>
    <message>
        <source>Assign {what} to {reader}</source>
        <translation>{what} an {reader} zuweisen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Add {what} to the landmark list</source>
        <translation>{what} in die Landmarkenliste aufnehmen</translation>
    </message>
    <message>
        <source>Take {what} off the landmark list</source>
        <translation>{what} aus der Landmarkenliste nehmen</translation>
    </message>
    <message>
        <source>Change the landmark list</source>
        <translation>Landmarkenliste ändern</translation>
    </message>
    <message>
        <source>Add {what}</source>
        <translation>{what} aufnehmen</translation>
    </message>
    <message>
        <source>Take out {what}</source>
        <translation>{what} herausnehmen</translation>
    </message>
    <message>
        <source>Delete {what}</source>
        <translation>{what} löschen</translation>
    </message>
    <message>
        <source>{count} edits</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>Include the names of the films&apos; files</source>
        <translation>Dateinamen der Aufnahmen nennen</translation>
    </message>
    <message>
        <source>Without it films are known by their ids: a file name may name a patient.</source>
        <translation>Ohne sie werden Aufnahmen nur mit Kennungen genannt: Ein Dateiname kann einen Patienten nennen.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>1 film has predicted points that nobody has confirmed</source>
        <translation>1 Aufnahme hat vorhergesagte Punkte, die niemand bestätigt hat</translation>
    </message>
    <message>
        <source>{count} films have predicted points that nobody has confirmed</source>
        <translation>{count} Aufnahmen haben vorhergesagte Punkte, die niemand bestätigt hat</translation>
    </message>
    <message>
        <source>{films}; the export says which.</source>
        <translation>{films}; der Export sagt, welche.</translation>
    </message>
    <message>
        <source>{films}; this format does not say which, so that they will pass for a reader&apos;s.</source>
        <translation>{films}; dieses Format sagt nicht, welche, sodass sie als die eines Befunders gelten.</translation>
    </message>
    <message>
        <source>Windows of the file</source>
        <translation>Fenster der Datei</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Making the sample films…</source>
        <translation>Beispielaufnahmen werden erzeugt…</translation>
    </message>
    <message>
        <source>Folder of films</source>
        <translation>Ordner mit Aufnahmen</translation>
    </message>
    <message>
        <source>Where the films lie now</source>
        <translation>Wo die Aufnahmen jetzt liegen</translation>
    </message>
    <message>
        <source>1 missing film found again</source>
        <translation>1 fehlende Aufnahme wiedergefunden</translation>
    </message>
    <message>
        <source>{count} missing films found again</source>
        <translation>{count} fehlende Aufnahmen wiedergefunden</translation>
    </message>
    <message>
        <source>The one film there cannot be used:</source>
        <translation>Die einzige Aufnahme dort ist nicht zu gebrauchen:</translation>
    </message>
    <message>
        <source>None of the {count} films there can be used:</source>
        <translation>Keine der {count} Aufnahmen dort kann verwendet werden:</translation>
    </message>
    <message>
        <source>Pixel spacing</source>
        <translation>Pixelabstand</translation>
    </message>
    <message>
        <source>Looking for the missing films…</source>
        <translation>Die fehlenden Aufnahmen werden gesucht…</translation>
    </message>
    <message>
        <source>Merge a project</source>
        <translation>Projekt zusammenführen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Copy saved: {name}</source>
        <translation>Kopie gespeichert: {name}</translation>
    </message>
    <message>
        <source>Looking at the films…</source>
        <translation>Aufnahmen werden angesehen…</translation>
    </message>
    <message>
        <source>{edit}: done. Undo takes them back.</source>
        <translation>{edit}: erledigt. Rückgängig nimmt sie zurück.</translation>
    </message>
    <message>
        <source>{project} is taken in. Undo takes its films and points out again.</source>
        <translation>{project} ist übernommen. Rückgängig nimmt seine Aufnahmen und Punkte wieder heraus.</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>1 film is left out, because the format cannot hold it</source>
        <translation>1 Aufnahme ist ausgelassen, weil das Format sie nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>{count} films are left out, because the format cannot hold them</source>
        <translation>{count} Aufnahmen sind ausgelassen, weil das Format sie nicht aufnehmen kann</translation>
    </message>
    <message>
        <source>1 film says something that is not valid ({attributes}): it is left out of the copy</source>
        <translation>1 Aufnahme enthält ungültige Angaben ({attributes}): Sie fehlen in der Kopie</translation>
    </message>
    <message>
        <source>{count} films say something that is not valid ({attributes}): it is left out of the copies</source>
        <translation>{count} Aufnahmen enthalten ungültige Angaben ({attributes}): Sie fehlen in den Kopien</translation>
    </message>
    <message>
        <source>1 film added</source>
        <translation>1 Aufnahme hinzugefügt</translation>
    </message>
    <message>
        <source>{count} films added</source>
        <translation>{count} Aufnahmen hinzugefügt</translation>
    </message>
    <message>
        <source>1 was there already</source>
        <translation>1 war schon vorhanden</translation>
    </message>
    <message>
        <source>{count} were there already</source>
        <translation>{count} waren schon vorhanden</translation>
    </message>
    <message>
        <source>Choose the folder that holds the films: DICOM, PNG, JPEG, TIFF or BMP.</source>
        <translation>Wählen Sie den Ordner mit den Aufnahmen: DICOM, PNG, JPEG, TIFF oder BMP.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>1 file was left out:</source>
        <translation>1 Datei wurde ausgelassen:</translation>
    </message>
    <message>
        <source>{count} files were left out:</source>
        <translation>{count} Dateien wurden ausgelassen:</translation>
    </message>
    <message>
        <source>The other films can be used.</source>
        <translation>Die anderen Aufnahmen können verwendet werden.</translation>
    </message>
    <message>
        <source>The film cannot be read: {error}.</source>
        <translation>Die Aufnahme kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>Open it in another program to see whether the file is whole, and copy it again.</source>
        <translation>Öffnen Sie sie in einem anderen Programm, um zu sehen, ob die Datei vollständig ist, und kopieren Sie sie neu.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie beim Öffnen</translation>
    </message>
    <message>
        <source>This is how it is now</source>
        <translation>So ist es jetzt</translation>
    </message>
    <message>
        <source>Not while training goes on: the landmark list or the films change on the way</source>
        <translation>Nicht während des Trainings: dazwischen ändern sich die Landmarkenliste oder die Aufnahmen</translation>
    </message>
    <message>
        <source>Click to go back or forward to this</source>
        <translation>Klicken, um hierher vor- oder zurückzugehen</translation>
    </message>
    <message>
        <source>Click an edit to go back or forward to it.</source>
        <translation>Klicken Sie auf eine Änderung, um dorthin vor- oder zurückzugehen.</translation>
    </message>
    <message>
        <source>History of edits</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>untouched</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Least, earliest or A first</source>
        <translation>Kleinstes, Frühestes oder A zuerst</translation>
    </message>
    <message>
        <source>Greatest, latest or Z first</source>
        <translation>Größtes, Spätestes oder Z zuerst</translation>
    </message>
    <message>
        <source>Find a film</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a film by name</source>
        <translation>Aufnahme nach Namen suchen</translation>
    </message>
    <message>
        <source>Show films in this state</source>
        <translation>Aufnahmen in diesem Zustand zeigen</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Show films of this reader</source>
        <translation>Aufnahmen dieses Befunders zeigen</translation>
    </message>
    <message>
        <source>Sort films by</source>
        <translation>Aufnahmen sortieren nach</translation>
    </message>
    <message>
        <source>Project order</source>
        <translation>Projektfolge</translation>
    </message>
    <message>
        <source>All readers</source>
        <translation>Alle Befunder</translation>
    </message>
    <message>
        <source>Mine ({author})</source>
        <translation>Meine ({author})</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Reader MM</source>
        <translation>Befunder MM</translation>
    </message>
    <message>
        <source>{shown} of {films}</source>
        <translation>{shown} von {films}</translation>
    </message>
    <message>
        <source>Assign to me ({author})</source>
        <translation>Mir zuweisen ({author})</translation>
    </message>
    <message>
        <source>Assign to a reader…</source>
        <translation>Einem Befunder zuweisen…</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>Niemandem zuweisen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State and file name</source>
        <translation>Zustand und Dateiname</translation>
    </message>
    <message>
        <source>Expected error</source>
        <translation>Erwarteter Fehler</translation>
    </message>
    <message>
        <source>Mean expected error of the points that a network predicted</source>
        <translation>Mittlerer erwarteter Fehler der Punkte, die ein Netz vorhergesagt hat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How far the work on the film is: untouched, begun, predicted, done</source>
        <translation>Wie weit die Arbeit an der Aufnahme ist: unberührt, begonnen, vorhergesagt, fertig</translation>
    </message>
    <message>
        <source>Whom the film is assigned to</source>
        <translation>Wem die Aufnahme zugewiesen ist</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Date added</source>
        <translation>Hinzugefügt am</translation>
    </message>
    <message>
        <source>When the film was added to the project</source>
        <translation>Wann die Aufnahme zum Projekt hinzugefügt wurde</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Date changed</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>When the points of the film were last changed, by a reader or a network; not the date of its file</source>
        <translation>Wann die Punkte der Aufnahme zuletzt geändert wurden, von einem Befunder oder einem Netz; nicht das Datum ihrer Datei</translation>
    </message>
    <message>
        <source>Reader: {reader}</source>
        <translation>Befunder: {reader}</translation>
    </message>
    <message>
        <source>Added {time}</source>
        <translation>Hinzugefügt {time}</translation>
    </message>
    <message>
        <source>Points changed {time}</source>
        <translation>Punkte geändert {time}</translation>
    </message>
    <message>
        <source>★ Suggested for labelling: {reason}. Marks last until the project is closed.</source>
        <translation>★ Zum Markieren vorgeschlagen: {reason}. Die Kennzeichen bleiben, bis das Projekt geschlossen wird.</translation>
    </message>
    <message>
        <source>Import points</source>
        <translation>Punkte importieren</translation>
    </message>
    <message>
        <source>Table or folder with the points</source>
        <translation>Tabelle oder Ordner mit den Punkten</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>Tabelle…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Take films by the name of their file alone</source>
        <translation>Aufnahmen allein am Namen ihrer Datei erkennen</translation>
    </message>
    <message>
        <source>Keep every point that a reader has placed</source>
        <translation>Jeden Punkt behalten, den ein Befunder gesetzt hat</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Replace {points} of a reader</source>
        <translation>Von einem Befunder ersetzen: {points}</translation>
    </message>
    <message>
        <source>Table of points</source>
        <translation>Tabelle mit Punkten</translation>
    </message>
    <message>
        <source>Leave out {points} of landmarks that the list lacks</source>
        <translation>{points} von Landmarken, die in der Liste fehlen, auslassen</translation>
    </message>
    <message>
        <source>Films of this project have the names of films there, but lie in other folders.</source>
        <translation>Aufnahmen dieses Projekts heißen wie Aufnahmen dort, liegen aber in anderen Ordnern.</translation>
    </message>
    <message>
        <source>No film of this project has points there.</source>
        <translation>Keine Aufnahme dieses Projekts hat dort Punkte.</translation>
    </message>
    <message>
        <source>Taken by the name of the file alone, the folders differ: {names}.</source>
        <translation>Allein am Namen der Datei erkannt, die Ordner sind verschieden: {names}.</translation>
    </message>
    <message>
        <source>Only the name of the file fits, the folders differ; left out: {names}.</source>
        <translation>Nur der Name der Datei passt, die Ordner sind verschieden; ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Written otherwise there: {names}.</source>
        <translation>Dort anders geschrieben: {names}.</translation>
    </message>
    <message>
        <source>{name} (most like {film})</source>
        <translation>{name} (am ähnlichsten: {film})</translation>
    </message>
    <message>
        <source>A table or file of points, or a folder of label files</source>
        <translation>Eine Tabelle oder Datei mit Punkten oder ein Ordner mit Punktdateien</translation>
    </message>
    <message>
        <source>As the source shows</source>
        <translation>Wie die Quelle zeigt</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lesen aus</translation>
    </message>
    <message>
        <source>Folder of label files</source>
        <translation>Ordner mit Punktdateien</translation>
    </message>
    <message>
        <source>Found: {films} of the project, {landmarks}.
{new} new, {replaced} of a reader there already.</source>
        <translation>Gefunden: {films} des Projekts, {landmarks}.
Neu: {new}; von einem Befunder schon vorhanden: {replaced}.</translation>
    </message>
    <message>
        <source>Films that the project lacks, left out: {names}.</source>
        <translation>Aufnahmen, die im Projekt fehlen, ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>1 point lies outside the film: does the table belong to films of this size?</source>
        <translation>1 Punkt liegt außerhalb der Aufnahme: Gehört die Tabelle zu Aufnahmen dieser Größe?</translation>
    </message>
    <message>
        <source>{count} points lie outside the film: does the table belong to films of this size?</source>
        <translation>{count} Punkte liegen außerhalb der Aufnahme: Gehört die Tabelle zu Aufnahmen dieser Größe?</translation>
    </message>
    <message>
        <source>{count} of {film}</source>
        <translation>{count} auf {film}</translation>
    </message>
    <message>
        <source>Landmark numbers start at 0 in the source: 0 is {landmark}.</source>
        <translation>Die Nummern der Landmarken beginnen in der Quelle bei 0: 0 ist {landmark}.</translation>
    </message>
    <message>
        <source>Films without any point in the source, skipped: {films}.</source>
        <translation>Aufnahmen ohne Punkte in der Quelle, übersprungen: {films}.</translation>
    </message>
    <message>
        <source>Further landmarks not in the list: {count}; points left out: {points}.</source>
        <translation>Weitere Landmarken, die in der Liste fehlen: {count}; ausgelassene Punkte: {points}.</translation>
    </message>
    <message>
        <source>Films whose points are all at one position in the source, skipped as not labelled: {films}.</source>
        <translation>Aufnahmen, deren Punkte in der Quelle alle an einer Stelle liegen, als nicht markiert übersprungen: {films}.</translation>
    </message>
    <message>
        <source>Several points of one film at 0, 0 in the source, left out as not placed: {points}.</source>
        <translation>Mehrere Punkte einer Aufnahme in der Quelle bei 0, 0, als nicht gesetzt ausgelassen: {points}.</translation>
    </message>
    <message>
        <source>At 0, 0 in the source, where programs leave points that nobody has placed; please check: {points}.</source>
        <translation>In der Quelle bei 0, 0, wo Programme Punkte lassen, die niemand gesetzt hat; bitte prüfen: {points}.</translation>
    </message>
    <message>
        <source>{landmark} of {film}</source>
        <translation>{landmark} auf {film}</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>did you mean “{landmark}”?</source>
        <translation>ist “{landmark}” gemeint?</translation>
    </message>
    <message>
        <source>1 point left out</source>
        <translation>1 Punkt ausgelassen</translation>
    </message>
    <message>
        <source>{count} points left out</source>
        <translation>{count} Punkte ausgelassen</translation>
    </message>
    <message>
        <source>The landmark list has no “{landmark}” ({points})</source>
        <translation>Die Landmarkenliste hat kein “{landmark}” ({points})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Include subfolders</source>
        <translation>Unterordner einschließen</translation>
    </message>
    <message>
        <source>Include subfolders (counting: {films} so far)</source>
        <translation>Unterordner einschließen (es wird gezählt: bisher {films})</translation>
    </message>
    <message>
        <source>Include subfolders ({films} in them)</source>
        <translation>Unterordner einschließen ({films} darin)</translation>
    </message>
    <message>
        <source>Add a folder of films</source>
        <translation>Ordner mit Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>Add films</source>
        <translation>Aufnahmen hinzufügen</translation>
    </message>
    <message>
        <source>The folder “{folder}” has folders inside it.</source>
        <translation>Der Ordner “{folder}” enthält Unterordner.</translation>
    </message>
    <message>
        <source>The folder “{folder}” itself holds {films}.</source>
        <translation>Im Ordner “{folder}” selbst: {films}.</translation>
    </message>
    <message>
        <source>The work ended unexpectedly: {error}.</source>
        <translation>Die Arbeit endete unerwartet: {error}.</translation>
    </message>
    <message>
        <source>Everything you edited is saved. Try once more; if it happens again, send us the log (Help, Where the log is).</source>
        <translation>Alles, was Sie bearbeitet haben, ist gespeichert. Versuchen Sie es noch einmal; geschieht es wieder, senden Sie uns das Protokoll (Hilfe, Wo das Protokoll liegt).</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>placed</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlend</translation>
    </message>
    <message>
        <source>{state}, occluded</source>
        <translation>{state}, verdeckt</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>Landmarken</translation>
    </message>
    <message>
        <source>No film</source>
        <translation>Keine Aufnahme</translation>
    </message>
    <message>
        <source>Add a folder of films with File, Add a folder.</source>
        <translation>Fügen Sie mit Datei, Ordner hinzufügen einen Ordner mit Aufnahmen hinzu.</translation>
    </message>
    <message>
        <source>Move: {landmark}</source>
        <translation>Verschieben: {landmark}</translation>
    </message>
    <message>
        <source>No landmarks</source>
        <translation>Keine Landmarken</translation>
    </message>
    <message>
        <source>Choose a landmark list with File, Landmark list.</source>
        <translation>Wählen Sie mit Datei, Landmarkenliste eine Liste.</translation>
    </message>
    <message>
        <source>{count} landmarks are missing</source>
        <translation>{count} Landmarken fehlen</translation>
    </message>
    <message>
        <source>1 landmark is missing</source>
        <translation>1 Landmarke fehlt</translation>
    </message>
    <message>
        <source>Click beside the points, or press Tab, to go on placing them.</source>
        <translation>Klicken Sie neben die Punkte oder drücken Sie Tab, um weiter zu setzen.</translation>
    </message>
    <message>
        <source>{count} predicted</source>
        <translation>{count} vorhergesagt</translation>
    </message>
    <message>
        <source>Drag a wrong point into place; Enter confirms the others and goes on.</source>
        <translation>Ziehen Sie einen falschen Punkt an seinen Platz; Enter bestätigt die anderen und geht weiter.</translation>
    </message>
    <message>
        <source>All landmarks are set</source>
        <translation>Alle Landmarken sind gesetzt</translation>
    </message>
    <message>
        <source>Enter goes on to the next film. Drag a point to move it.</source>
        <translation>Enter geht zur nächsten Aufnahme. Ziehen Sie einen Punkt, um ihn zu verschieben.</translation>
    </message>
    <message>
        <source>Selected: {landmark}</source>
        <translation>Ausgewählt: {landmark}</translation>
    </message>
    <message>
        <source>Next: {landmark}</source>
        <translation>Als Nächstes: {landmark}</translation>
    </message>
    <message>
        <source>Ruler: click both ends, or drag from one to the other. Esc leaves it.</source>
        <translation>Lineal: Klicken Sie auf beide Enden, oder ziehen Sie von einem zum anderen. Esc beendet.</translation>
    </message>
    <message>
        <source>Angle: click a side, the corner, the other side. Esc leaves it.</source>
        <translation>Winkel: Klicken Sie auf einen Schenkel, den Scheitel, den anderen Schenkel. Esc beendet.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Merge {project}</source>
        <translation>{project} zusammenführen</translation>
    </message>
    <message>
        <source>{landmarks} placed by both, at different places:</source>
        <translation>{landmarks} von beiden gesetzt, an verschiedenen Stellen:</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>{films} in both projects, known by their content.</source>
        <translation>{films} in beiden Projekten, am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>{films} only in theirs; they come in with their points.</source>
        <translation>{films} nur im anderen; sie kommen mit ihren Punkten dazu.</translation>
    </message>
    <message>
        <source>{points} only theirs.</source>
        <translation>{points} nur im anderen Projekt.</translation>
    </message>
    <message>
        <source>Not in the landmark list: {names}. Their points are kept and come with the landmarks.</source>
        <translation>Nicht in der Landmarkenliste: {names}. Ihre Punkte bleiben erhalten und kommen mit den Landmarken.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The one in use predicts, and the next round starts from it</source>
        <translation>Das verwendete sagt vorher, und die nächste Runde geht von ihm aus</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>When its training ended</source>
        <translation>Wann sein Training endete</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>How many steps its training took</source>
        <translation>Wie viele Schritte das Training dauerte</translation>
    </message>
    <message>
        <source>Held-back error</source>
        <translation>Fehler (zurückgehalten)</translation>
    </message>
    <message>
        <source>How many films with points of yours it learned from</source>
        <translation>Aus wie vielen Aufnahmen mit Punkten von Ihnen es gelernt hat</translation>
    </message>
    <message>
        <source>On films that you had labelled without predictions, before it learned from them, too; measured from five labelled films on</source>
        <translation>Auf Aufnahmen, die Sie ohne Vorhersagen markiert hatten, bevor es auch aus ihnen lernte; gemessen ab fünf markierten Aufnahmen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The share of its points that you confirmed where they were</source>
        <translation>Der Anteil seiner Punkte, die Sie an ihrem Ort bestätigt haben</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>How many of its points you moved, and how far (median)</source>
        <translation>Wie viele seiner Punkte Sie verschoben haben und wie weit (Median)</translation>
    </message>
    <message>
        <source>Networks of this project</source>
        <translation>Netze dieses Projekts</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Select one to use it from now on, or two to compare them.</source>
        <translation>Wählen Sie eines aus, um es ab jetzt zu verwenden, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>There is no network yet: label some films, then train.</source>
        <translation>Es gibt noch kein Netz: Markieren Sie einige Aufnahmen, dann trainieren Sie.</translation>
    </message>
    <message>
        <source>Comparing: {step} of {steps} films predicted.</source>
        <translation>Vergleich: {step} von {steps} Aufnahmen vorhergesagt.</translation>
    </message>
    <message>
        <source>It is not known which films {network} learned from, so none is surely new to it.</source>
        <translation>Es ist nicht bekannt, aus welchen Aufnahmen {network} gelernt hat, also ist keine sicher neu.</translation>
    </message>
    <message>
        <source>There is no film yet that neither has learned from and that you finished without predictions. A prediction that was kept is no measurement: label some films before they are predicted.</source>
        <translation>Es gibt noch keine Aufnahme, aus der keines von beiden gelernt hat und die Sie ohne Vorhersagen fertiggestellt haben. Eine behaltene Vorhersage ist keine Messung: Markieren Sie einige Aufnahmen, bevor sie vorhergesagt werden.</translation>
    </message>
    <message>
        <source>Delete a network</source>
        <translation>Netz löschen</translation>
    </message>
    <message>
        <source>Delete {network}?</source>
        <translation>{network} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} von {steps}</translation>
    </message>
    <message>
        <source>{network} (in use)</source>
        <translation>{network} (verwendet)</translation>
    </message>
    <message>
        <source>{network} (stopped early)</source>
        <translation>{network} (früh angehalten)</translation>
    </message>
    <message>
        <source>The points it predicted, and what you did with them, stay. Until the project is closed, undo brings the network back.</source>
        <translation>Die Punkte, die es vorhergesagt hat, und was Sie mit ihnen getan haben, bleiben. Bis das Projekt geschlossen wird, bringt Rückgängig das Netz zurück.</translation>
    </message>
    <message>
        <source>the bundled network</source>
        <translation>das mitgelieferte Netz</translation>
    </message>
    <message>
        <source>It is in use; after that {network} is.</source>
        <translation>Es wird verwendet; danach {network}.</translation>
    </message>
    <message>
        <source>Landmark Studio projects (*{suffix})</source>
        <translation>Landmark-Studio-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Aus einer Datei…</translation>
    </message>
    <message>
        <source>Landmarks of the list</source>
        <translation>Landmarken der Liste</translation>
    </message>
    <message>
        <source>Landmark list</source>
        <translation>Landmarkenliste</translation>
    </message>
    <message>
        <source>Landmark lists (*.json)</source>
        <translation>Landmarkenlisten (*.json)</translation>
    </message>
    <message>
        <source>No landmarks yet; add a list later with File, Landmark list.</source>
        <translation>Noch keine Landmarken; fügen Sie später mit Datei, Landmarkenliste eine Liste hinzu.</translation>
    </message>
    <message>
        <source>{name} (cannot be read)</source>
        <translation>{name} (nicht lesbar)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <source>The folder with the x-rays</source>
        <translation>Der Ordner mit den Röntgenaufnahmen</translation>
    </message>
    <message>
        <source>Create project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>Projekt speichern als</translation>
    </message>
    <message>
        <source>Choose the folder with the x-rays.</source>
        <translation>Wählen Sie den Ordner mit den Röntgenaufnahmen.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Say where to save the project.</source>
        <translation>Geben Sie an, wo das Projekt gespeichert wird.</translation>
    </message>
    <message>
        <source>There is a project of that name already: open it, or choose another name.</source>
        <translation>Es gibt schon ein Projekt dieses Namens: Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This landmark list cannot be used.</source>
        <translation>Diese Landmarkenliste kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Mouse and arrows</source>
        <translation>Maus und Pfeile</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Something went wrong in Landmark Studio.</source>
        <translation>In Landmark Studio ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Every finished edit is saved. You can go on; if the window behaves oddly, close it and open the project again. Please copy the details and send them to us.</source>
        <translation>Jede fertige Änderung ist gespeichert. Sie können weiterarbeiten; verhält sich das Fenster seltsam, schließen Sie es und öffnen Sie das Projekt neu. Bitte kopieren Sie die Einzelheiten und senden Sie sie uns.</translation>
    </message>
    <message>
        <source>{count} CPU cores</source>
        <translation>{count} CPU-Kerne</translation>
    </message>
    <message>
        <source>trained last on {device}</source>
        <translation>zuletzt trainiert mit {device}</translation>
    </message>
    <message>
        <source>Log: {log}
Settings: {settings}</source>
        <translation>Protokoll: {log}
Einstellungen: {settings}</translation>
    </message>
    <message>
        <source>Put landmarks on a few x-rays, train, and correct the rest.</source>
        <translation>Setzen Sie Landmarken auf wenige Röntgenaufnahmen, trainieren Sie und korrigieren Sie den Rest.</translation>
    </message>
    <message>
        <source>For research. Not a medical device.</source>
        <translation>Für die Forschung. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>PixelSpacing of the file, in the plane of the patient.</source>
        <translation>PixelSpacing der Datei, in der Ebene des Patienten.</translation>
    </message>
    <message>
        <source>corrected for magnification</source>
        <translation>um die Vergrößerung korrigiert</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file divided by its magnification factor.</source>
        <translation>ImagerPixelSpacing der Datei, geteilt durch ihren Vergrößerungsfaktor.</translation>
    </message>
    <message>
        <source>detector plane, uncorrected</source>
        <translation>Detektorebene, unkorrigiert</translation>
    </message>
    <message>
        <source>ImagerPixelSpacing of the file: lengths in the patient are smaller by the magnification.</source>
        <translation>ImagerPixelSpacing der Datei: Längen im Patienten sind um die Vergrößerung kleiner.</translation>
    </message>
    <message>
        <source>scanned film</source>
        <translation>gescannter Film</translation>
    </message>
    <message>
        <source>The resolution at which the film was scanned.</source>
        <translation>Die Auflösung, mit der der Film gescannt wurde.</translation>
    </message>
    <message>
        <source>by ruler</source>
        <translation>mit Lineal</translation>
    </message>
    <message>
        <source>Calibrated by a reader with a ruler in the image.</source>
        <translation>Von einem Befunder an einem Lineal im Bild kalibriert.</translation>
    </message>
    <message>
        <source>The file does not state the size of its pixels. Set it with File &gt; Pixel spacing.</source>
        <translation>Die Datei gibt die Größe ihrer Pixel nicht an. Legen Sie sie mit Datei &gt; Pixelabstand fest.</translation>
    </message>
    <message>
        <source>The two ends of the ruler are at the same point.</source>
        <translation>Die beiden Enden des Lineals liegen auf demselben Punkt.</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <source>Typed in or imported by a reader.</source>
        <translation>Von einem Befunder eingegeben oder importiert.</translation>
    </message>
    <message>
        <source>spacing unknown</source>
        <translation>Pixelabstand unbekannt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Worst first. N shows the next one, Enter confirms a film.</source>
        <translation>Schlechteste zuerst. N zeigt die nächste, Enter bestätigt.</translation>
    </message>
    <message>
        <source>Films with predicted points come here, the doubtful ones first.</source>
        <translation>Hierher kommen Aufnahmen mit vorhergesagten Punkten, die zweifelhaften zuerst.</translation>
    </message>
    <message>
        <source>How far these points are off is unknown.</source>
        <translation>Wie weit diese Punkte danebenliegen, ist unbekannt.</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>{count} begun</source>
        <translation>{count} begonnen</translation>
    </message>
    <message>
        <source>{count} untouched</source>
        <translation>{count} unberührt</translation>
    </message>
    <message>
        <source>Where {landmark} lies</source>
        <translation>Wo {landmark} liegt</translation>
    </message>
    <message>
        <source>Where {landmark} lies, on a drawn film</source>
        <translation>Wo {landmark} liegt, auf einer gezeichneten Aufnahme</translation>
    </message>
    <message>
        <source>As soon as {landmark} is placed on another film, it is shown here.</source>
        <translation>Sobald {landmark} auf einer anderen Aufnahme gesetzt ist, wird es hier gezeigt.</translation>
    </message>
    <message>
        <source>Where {landmark} lies, on {film}</source>
        <translation>Wo {landmark} liegt, auf {film}</translation>
    </message>
    <message>
        <source>On no other film yet</source>
        <translation>Noch auf keiner anderen Aufnahme</translation>
    </message>
    <message>
        <source>The network that predicted the points</source>
        <translation>Das Netz, das die Punkte vorhergesagt hat</translation>
    </message>
    <message>
        <source>How many of its points you put elsewhere or marked absent, and how far you moved them (median)</source>
        <translation>Wie viele seiner Punkte Sie anderswohin gesetzt oder als fehlend markiert haben und wie weit Sie sie verschoben haben (Median)</translation>
    </message>
    <message>
        <source>Points kept and moved, by network</source>
        <translation>Behaltene und verschobene Punkte je Netz</translation>
    </message>
    <message>
        <source>{count} by {far}</source>
        <translation>{count} um {far}</translation>
    </message>
    <message>
        <source>{kept} of {points} on {films} kept where they were</source>
        <translation>{kept} von {points} auf {films} an ihrem Ort behalten</translation>
    </message>
    <message>
        <source>the others moved by {mean} in the mean</source>
        <translation>die anderen im Mittel um {mean} verschoben</translation>
    </message>
    <message>
        <source>The sample cannot be written: {error}.</source>
        <translation>Das Beispiel kann nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>Free some space, or make the folder writable.</source>
        <translation>Schaffen Sie Platz, oder machen Sie den Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurz</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Another list…</source>
        <translation>Andere Liste…</translation>
    </message>
    <message>
        <source>Another landmark list</source>
        <translation>Andere Landmarkenliste</translation>
    </message>
    <message>
        <source>1 point of {names} is kept in the project, out of sight and out of exports.</source>
        <translation>1 Punkt von {names} bleibt im Projekt, unsichtbar und nicht in Exporten.</translation>
    </message>
    <message>
        <source>{count} points of {names} are kept in the project, out of sight and out of exports.</source>
        <translation>{count} Punkte von {names} bleiben im Projekt, unsichtbar und nicht in Exporten.</translation>
    </message>
    <message>
        <source>They come back with the landmark, or with Undo.</source>
        <translation>Sie kommen mit der Landmarke oder mit Rückgängig zurück.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Key of {action}</source>
        <translation>Taste für {action}</translation>
    </message>
    <message>
        <source>{key} is used twice: {one}, {other}.</source>
        <translation>{key} ist doppelt belegt: {one}, {other}.</translation>
    </message>
    <message>
        <source>How the film is shown. The film itself and the places of the points stay as they are.</source>
        <translation>Wie die Aufnahme gezeigt wird. Sie selbst und die Orte der Punkte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>value {value}</source>
        <translation>Wert {value}</translation>
    </message>
    <message>
        <source>local contrast</source>
        <translation>lokaler Kontrast</translation>
    </message>
    <message>
        <source>Read-only. {reason}</source>
        <translation>Schreibgeschützt. {reason}</translation>
    </message>
    <message>
        <source>Looks at every film without any label and marks the {count} that stand best for the set, so that a few labels teach most. Marks last until the project is closed.</source>
        <translation>Sieht jede Aufnahme ohne Markierung an und kennzeichnet die {count}, die am besten für alle stehen, damit wenige Markierungen am meisten lehren. Die Kennzeichen bleiben, bis das Projekt geschlossen wird.</translation>
    </message>
    <message>
        <source>Not one film of the project can be read.</source>
        <translation>Keine einzige Aufnahme des Projekts kann gelesen werden.</translation>
    </message>
    <message>
        <source>Put the films back where they were, or use File, Find missing films.</source>
        <translation>Legen Sie die Aufnahmen wieder dorthin, wo sie waren, oder verwenden Sie Datei, Fehlende Aufnahmen suchen.</translation>
    </message>
    <message>
        <source>You have begun with every film: there is none left to suggest.</source>
        <translation>Sie haben mit jeder Aufnahme begonnen: Es ist keine mehr vorzuschlagen.</translation>
    </message>
    <message>
        <source>1 film is suggested, marked ★ in the list. S shows it.</source>
        <translation>1 Aufnahme ist vorgeschlagen, in der Liste mit ★ markiert. S zeigt sie.</translation>
    </message>
    <message>
        <source>{count} films are suggested, marked ★ in the list. S shows the next one.</source>
        <translation>{count} Aufnahmen sind vorgeschlagen, in der Liste mit ★ markiert. S zeigt die nächste.</translation>
    </message>
    <message>
        <source>Predicting {films} on {device}.</source>
        <translation>Sagt {films} vorher, mit {device}.</translation>
    </message>
    <message>
        <source>Looking at {films} on {device}.</source>
        <translation>Sieht {films} an, mit {device}.</translation>
    </message>
    <message>
        <source>Comparing networks on {films} on {device}.</source>
        <translation>Netze werden auf {films} verglichen, mit {device}.</translation>
    </message>
    <message>
        <source>Learning from {films} on {device}.</source>
        <translation>Lernt aus {films} mit {device}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>1 labelled film</source>
        <translation>1 markierte Aufnahme</translation>
    </message>
    <message>
        <source>{count} labelled films</source>
        <translation>{count} markierte Aufnahmen</translation>
    </message>
    <message>
        <source>{films}; {round} starts from the bundled network.</source>
        <translation>{films}; {round} geht vom mitgelieferten Netz aus.</translation>
    </message>
    <message>
        <source>Stop now; what has been learned so far is kept</source>
        <translation>Jetzt anhalten; das bisher Gelernte bleibt erhalten</translation>
    </message>
    <message>
        <source>A point that you kept is no measurement: how far a network is off is told by films that you labelled before it had seen them and that are held back while it learns.</source>
        <translation>Ein behaltener Punkt ist keine Messung: Wie weit ein Netz danebenliegt, zeigen Aufnahmen, die Sie markiert haben, bevor es sie gesehen hatte, und die beim Lernen zurückgehalten werden.</translation>
    </message>
    <message>
        <source>{films}; {round} starts from {network}.</source>
        <translation>{films}; {round} geht von {network} aus.</translation>
    </message>
    <message>
        <source>Place the landmarks on the suggested films (★), then train.</source>
        <translation>Setzen Sie die Landmarken auf den vorgeschlagenen Aufnahmen (★), dann trainieren Sie.</translation>
    </message>
    <message>
        <source>Place the landmarks on about five films, then train.</source>
        <translation>Setzen Sie die Landmarken auf etwa fünf Aufnahmen, dann trainieren Sie.</translation>
    </message>
    <message>
        <source>Suggested films (★) to go: {count}.</source>
        <translation>Vorgeschlagene Aufnahmen (★) noch offen: {count}.</translation>
    </message>
    <message>
        <source>Train {round}</source>
        <translation>{round} trainieren</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>{films}, {count} begun</source>
        <translation>{films}, {count} begonnen</translation>
    </message>
    <message>
        <source>Stopping: keeping the best so far…</source>
        <translation>Wird angehalten: Das Beste bisher wird behalten…</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Measuring the time…</source>
        <translation>Zeit wird gemessen…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Noch {time}</translation>
    </message>
    <message>
        <source>{network}: {share} % of points kept on {films} that you checked.</source>
        <translation>{network}: {share} % der Punkte behalten, auf {films} geprüft.</translation>
    </message>
    <message>
        <source>So few tell little.</source>
        <translation>So wenige sagen wenig aus.</translation>
    </message>
    <message>
        <source>Error on {films} held back: {error}.</source>
        <translation>Fehler auf {films}, die zurückgehalten wurden: {error}.</translation>
    </message>
    <message>
        <source>Close the other window, or save a copy and train that.</source>
        <translation>Schließen Sie das andere Fenster, oder speichern Sie eine Kopie und trainieren Sie diese.</translation>
    </message>
    <message>
        <source>No film has a landmark yet, so there is nothing to learn from.</source>
        <translation>Noch keine Aufnahme hat eine Landmarke, also gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>Place the landmarks on about five films, then press Train.</source>
        <translation>Setzen Sie die Landmarken auf etwa fünf Aufnahmen, dann drücken Sie Trainieren.</translation>
    </message>
    <message>
        <source>{device}, no GPU here</source>
        <translation>{device}, hier gibt es keine GPU</translation>
    </message>
    <message>
        <source>The network is kept as {network}.</source>
        <translation>Das Netz bleibt als {network} erhalten.</translation>
    </message>
    <message>
        <source>Stopped: the networks are not compared.</source>
        <translation>Angehalten: Die Netze sind nicht verglichen.</translation>
    </message>
    <message>
        <source>The networks are compared.</source>
        <translation>Die Netze sind verglichen.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to keep.</source>
        <translation>Angehalten, bevor es etwas zu behalten gab.</translation>
    </message>
    <message>
        <source>Stopped after {step} of {steps} updates. The network so far is kept as {network}.</source>
        <translation>Nach {step} von {steps} Schritten angehalten. Das bisherige Netz bleibt als {network} erhalten.</translation>
    </message>
    <message>
        <source>It has hardly learned, so it is not used, and how far it is off is unknown. Train goes on with it.</source>
        <translation>Es hat kaum gelernt und wird deshalb nicht verwendet; wie weit es danebenliegt, ist unbekannt. Trainieren macht mit ihm weiter.</translation>
    </message>
    <message>
        <source>Stopped. {network} has predicted {count} of {films}.</source>
        <translation>Angehalten. {network}: {count} von {films} vorhergesagt.</translation>
    </message>
    <message>
        <source>{network} is trained.</source>
        <translation>{network} ist trainiert.</translation>
    </message>
    <message>
        <source>{films} predicted by {network}.</source>
        <translation>{films} von {network} vorhergesagt.</translation>
    </message>
    <message>
        <source>flipped, then {turn}</source>
        <translation>gespiegelt, dann {turn}</translation>
    </message>
    <message>
        <source>turned 90° right</source>
        <translation>um 90° nach rechts gedreht</translation>
    </message>
    <message>
        <source>turned 90° left</source>
        <translation>um 90° nach links gedreht</translation>
    </message>
    <message>
        <source>turned 180°</source>
        <translation>um 180° gedreht</translation>
    </message>
    <message>
        <source>flipped left-right</source>
        <translation>links-rechts gespiegelt</translation>
    </message>
    <message>
        <source>flipped up-down</source>
        <translation>oben-unten gespiegelt</translation>
    </message>
    <message>
        <source>Window of the file: {name} ({number} of {count})</source>
        <translation>Fenster der Datei: {name} ({number} von {count})</translation>
    </message>
    <message>
        <source>Click the landmarks on five to ten x-rays, press Train, and correct the predictions on the rest.</source>
        <translation>Klicken Sie die Landmarken auf fünf bis zehn Röntgenaufnahmen an, drücken Sie Trainieren und korrigieren Sie die Vorhersagen auf den übrigen.</translation>
    </message>
    <message>
        <source>New project from a folder of x-rays…</source>
        <translation>Neues Projekt aus einem Ordner mit Röntgenaufnahmen…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Projekt öffnen…</translation>
    </message>
    <message>
        <source>Look around in a sample project</source>
        <translation>In einem Beispielprojekt umsehen</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has a landmark without a name.</source>
        <translation>Die Landmarkenliste “{list_name}” hat eine Landmarke ohne Namen.</translation>
    </message>
    <message>
        <source>Name it, or remove it.</source>
        <translation>Benennen oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has {landmarks} twice.</source>
        <translation>Die Landmarkenliste “{list_name}” enthält {landmarks} doppelt.</translation>
    </message>
    <message>
        <source>Give every landmark its own name.</source>
        <translation>Geben Sie jeder Landmarke einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” defines a midpoint of left and right inconsistently.</source>
        <translation>Die Landmarkenliste “{list_name}” definiert einen Mittelpunkt von links und rechts widersprüchlich.</translation>
    </message>
    <message>
        <source>Give every midpoint its own left and right landmark.</source>
        <translation>Geben Sie jedem Mittelpunkt eine eigene linke und rechte Landmarke.</translation>
    </message>
    <message>
        <source>The landmark list “{list_name}” has no landmark “{name}”.</source>
        <translation>Die Landmarkenliste “{list_name}” hat keine Landmarke “{name}”.</translation>
    </message>
    <message>
        <source>Choose the landmark list that was used for these points, or add the landmark.</source>
        <translation>Wählen Sie die Landmarkenliste, die für diese Punkte verwendet wurde, oder fügen Sie die Landmarke hinzu.</translation>
    </message>
    <message>
        <source>This is not a landmark list: {reason}.</source>
        <translation>Das ist keine Landmarkenliste: {reason}.</translation>
    </message>
    <message>
        <source>Choose a JSON file written by Landmark Studio, with the keys name and landmarks.</source>
        <translation>Wählen Sie eine JSON-Datei von Landmark Studio mit den Schlüsseln name und landmarks.</translation>
    </message>
    <message>
        <source>The landmark list cannot be read: {reason}.</source>
        <translation>Die Landmarkenliste kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file cannot be written: {reason}.</source>
        <translation>Die Datei kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then save again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ordner, dann speichern Sie erneut.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>Choose a file name inside this folder.</source>
        <translation>Wählen Sie einen Dateinamen in diesem Ordner.</translation>
    </message>
    <message>
        <source>This is the name of {kind}, which would be overwritten.</source>
        <translation>Unter diesem Namen gibt es schon {kind}; der Inhalt würde überschrieben.</translation>
    </message>
    <message>
        <source>Choose another name; the file was not changed.</source>
        <translation>Wählen Sie einen anderen Namen; die Datei wurde nicht verändert.</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>ein Projekt</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>ein Netz</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>eine Aufnahme</translation>
    </message>
    <message>
        <source>The folder cannot be created: {reason}.</source>
        <translation>Der Ordner kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file cannot be removed: {reason}.</source>
        <translation>Die Datei kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>“{cell}” is not a number</source>
        <translation>“{cell}” ist keine Zahl</translation>
    </message>
    <message>
        <source>Line {line}, column “{column}”: {found}.</source>
        <translation>Zeile {line}, Spalte “{column}”: {found}.</translation>
    </message>
    <message>
        <source>Correct the table and import it again; nothing was imported.</source>
        <translation>Korrigieren Sie die Tabelle und importieren Sie sie neu; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>Zeile {line}</translation>
    </message>
    <message>
        <source>The column {columns} appears twice</source>
        <translation>Die Spalte {columns} kommt doppelt vor</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>Die Tabelle ist leer</translation>
    </message>
    <message>
        <source>Line {line} has {cells} cells, the header has {columns}</source>
        <translation>Zeile {line} hat {cells} Zellen, die Kopfzeile {columns}</translation>
    </message>
    <message>
        <source>The table cannot be read: {reason}.</source>
        <translation>Die Tabelle kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The table is not text in UTF-8 (line {line}).</source>
        <translation>Die Tabelle ist kein Text in UTF-8 (Zeile {line}).</translation>
    </message>
    <message>
        <source>In Excel, save it as “CSV UTF-8 (comma separated)”, and import that.</source>
        <translation>Speichern Sie sie in Excel als “CSV UTF-8 (durch Trennzeichen getrennt)”, und importieren Sie diese.</translation>
    </message>
    <message>
        <source>Correct the table and import it again.</source>
        <translation>Korrigieren Sie die Tabelle und importieren Sie sie neu.</translation>
    </message>
    <message>
        <source>the landmark list has no landmark “{landmark}”</source>
        <translation>die Landmarkenliste hat keine Landmarke “{landmark}”</translation>
    </message>
    <message>
        <source>the film was rotated by {angle}°, so the positions of its points are ambiguous</source>
        <translation>die Aufnahme wurde um {angle}° gedreht, daher sind die Positionen ihrer Punkte nicht eindeutig</translation>
    </message>
    <message>
        <source>no film is named</source>
        <translation>keine Aufnahme ist genannt</translation>
    </message>
    <message>
        <source>the number is missing</source>
        <translation>die Zahl fehlt</translation>
    </message>
    <message>
        <source>millimetres per pixel must be between {least} and {most}</source>
        <translation>Millimeter pro Pixel müssen zwischen {least} und {most} liegen</translation>
    </message>
    <message>
        <source>“{film}” has a different spacing in an earlier line</source>
        <translation>“{film}” hat in einer früheren Zeile einen anderen Pixelabstand</translation>
    </message>
    <message>
        <source>A table of spacings has the columns image, mm_per_px_x and mm_per_px_y.</source>
        <translation>Eine Tabelle mit Pixelabständen hat die Spalten image, mm_per_px_x und mm_per_px_y.</translation>
    </message>
    <message>
        <source>“{cell}” is not one of {known}</source>
        <translation>“{cell}” ist keines von {known}</translation>
    </message>
    <message>
        <source>Line 1: the column “{column}” seems to belong to “{landmark}”, but there is no pair of columns such as S_x, S_y.</source>
        <translation>Zeile 1: Die Spalte “{column}” scheint zu “{landmark}” zu gehören, aber es gibt kein Spaltenpaar wie S_x, S_y.</translation>
    </message>
    <message>
        <source>Name the two columns of each landmark like S_x and S_y, or remove them.</source>
        <translation>Benennen Sie die beiden Spalten jeder Landmarke wie S_x und S_y, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Line 1: there is no column “{name}”; the columns are {columns}.</source>
        <translation>Zeile 1: Es gibt keine Spalte “{name}”; vorhanden sind {columns}.</translation>
    </message>
    <message>
        <source>A table has the columns image, landmark, x, y; or image and a pair of columns such as S_x, S_y.</source>
        <translation>Eine Tabelle hat die Spalten image, landmark, x, y; oder image und Spaltenpaare wie S_x, S_y.</translation>
    </message>
    <message>
        <source>There is no label file in this folder.</source>
        <translation>In diesem Ordner ist keine Datei mit Punkten.</translation>
    </message>
    <message>
        <source>{one} and {other} would both be written to {name}.</source>
        <translation>{one} und {other} würden beide nach {name} geschrieben.</translation>
    </message>
    <message>
        <source>Export another format, or give the films different names.</source>
        <translation>Exportieren Sie ein anderes Format, oder geben Sie den Aufnahmen verschiedene Namen.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy the files to a folder of your own.</source>
        <translation>Bitten Sie um Leserechte, oder kopieren Sie die Dateien in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Choose the folder with the files {example} and so on.</source>
        <translation>Wählen Sie den Ordner mit den Dateien {example} und so weiter.</translation>
    </message>
    <message>
        <source>There is no label file in this folder itself, but there are some in its subfolders, such as {folder}.</source>
        <translation>In diesem Ordner selbst ist keine Datei mit Punkten, wohl aber in Unterordnern, zum Beispiel {folder}.</translation>
    </message>
    <message>
        <source>The file has {lines} lines, the landmark list has {landmarks} landmarks.</source>
        <translation>Die Datei hat {lines} Zeilen, die Landmarkenliste {landmarks} Landmarken.</translation>
    </message>
    <message>
        <source>Choose the landmark list of these files, or complete the file.</source>
        <translation>Wählen Sie die Landmarkenliste dieser Dateien, oder vervollständigen Sie die Datei.</translation>
    </message>
    <message>
        <source>“{text}” is not a point x,y</source>
        <translation>“{text}” ist kein Punkt x,y</translation>
    </message>
    <message>
        <source>The label file cannot be read: {reason}.</source>
        <translation>Die Datei mit den Punkten kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check that it is text in UTF-8 and that you have permission to read it.</source>
        <translation>Prüfen Sie, ob sie Text in UTF-8 ist und Sie Leserechte haben.</translation>
    </message>
    <message>
        <source>“{name}” is the name of {count} films: {paths}.</source>
        <translation>“{name}” ist der Name von {count} Aufnahmen: {paths}.</translation>
    </message>
    <message>
        <source>Write the film&apos;s id (film-0001) or its path into the table.</source>
        <translation>Schreiben Sie die Kennung der Aufnahme (film-0001) oder ihren Pfad in die Tabelle.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are two films in the source, but both match {film} in this project.</source>
        <translation>“{one}” und “{other}” sind in der Quelle zwei Aufnahmen, passen aber beide zu {film} in diesem Projekt.</translation>
    </message>
    <message>
        <source>Remove the one that is a different film, or write the film&apos;s id ({id}) in place of its name.</source>
        <translation>Entfernen Sie die, die eine andere Aufnahme ist, oder schreiben Sie statt des Namens die Kennung der Aufnahme ({id}).</translation>
    </message>
    <message>
        <source>“{number}” is not one of the numbers in landmarks.txt</source>
        <translation>“{number}” ist keine der Nummern in landmarks.txt</translation>
    </message>
    <message>
        <source>numbers start at 0, as there is a 0, and “{number}” exceeds the {count} landmarks of the list</source>
        <translation>die Nummern beginnen bei 0, da es eine 0 gibt, und “{number}” übersteigt die {count} Landmarken der Liste</translation>
    </message>
    <message>
        <source>“{number}” exceeds the {count} landmarks of the list, whether numbers start at 0 or at 1</source>
        <translation>“{number}” übersteigt die {count} Landmarken der Liste, gleich ob die Nummern bei 0 oder bei 1 beginnen</translation>
    </message>
    <message>
        <source>The list of landmarks beside the table cannot be read: {reason}.</source>
        <translation>Die Landmarkenliste neben der Tabelle kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Save it as text in UTF-8, or remove it.</source>
        <translation>Speichern Sie sie als Text in UTF-8, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The list of landmarks beside the table has the number {number} twice.</source>
        <translation>Die Liste der Landmarken neben der Tabelle hat die Nummer {number} zweimal.</translation>
    </message>
    <message>
        <source>Correct the list, or remove it.</source>
        <translation>Berichtigen Sie die Liste, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>“{landmark}” of “{film}” has already appeared in {place}</source>
        <translation>“{landmark}” von “{film}” kommt schon hier vor: {place}</translation>
    </message>
    <message>
        <source>“{landmark}” of {film} appears twice, with different values: as {one} and as {other}.</source>
        <translation>“{landmark}” von {film} kommt zweimal mit verschiedenen Werten vor: als {one} und als {other}.</translation>
    </message>
    <message>
        <source>Keep one of the two and import it again; nothing was imported.</source>
        <translation>Behalten Sie eines von beiden und importieren Sie erneut; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>{film} has two different spacings: as “{one}” and as “{other}”.</source>
        <translation>{film} hat zwei verschiedene Pixelabstände: als “{one}” und als “{other}”.</translation>
    </message>
    <message>
        <source>“{name}” has {there} pixels in the source and {here} in this project.</source>
        <translation>“{name}” hat in der Quelle {there} Pixel und in diesem Projekt {here}.</translation>
    </message>
    <message>
        <source>Import points of the same films, not of scaled or rotated copies.</source>
        <translation>Importieren Sie Punkte derselben Aufnahmen, nicht von skalierten oder gedrehten Kopien.</translation>
    </message>
    <message>
        <source>The project cannot be opened: {reason}.</source>
        <translation>Das Projekt kann nicht geöffnet werden: {reason}.</translation>
    </message>
    <message>
        <source>The project file is empty.</source>
        <translation>Die Projektdatei ist leer.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .lmproj. The file was not changed.</source>
        <translation>Wählen Sie eine Datei, deren Name auf .lmproj endet. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Check that the drive is connected and that you have permission to read the file.</source>
        <translation>Prüfen Sie, ob das Laufwerk verbunden ist und Sie Leserechte für die Datei haben.</translation>
    </message>
    <message>
        <source>The project file is truncated.</source>
        <translation>Die Projektdatei ist abgeschnitten.</translation>
    </message>
    <message>
        <source>This is not a Landmark Studio project.</source>
        <translation>Das ist kein Landmark-Studio-Projekt.</translation>
    </message>
    <message>
        <source>The project was written by a later version of Landmark Studio (format {found}; this version reads up to {known}).</source>
        <translation>Das Projekt wurde von einer neueren Version von Landmark Studio geschrieben (Format {found}; diese Version liest bis {known}).</translation>
    </message>
    <message>
        <source>Update Landmark Studio. The file was not changed.</source>
        <translation>Aktualisieren Sie Landmark Studio. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The project file has no tables.</source>
        <translation>Die Projektdatei hat keine Tabellen.</translation>
    </message>
    <message>
        <source>The path of the project is too long ({length} bytes, at most {most} are possible).</source>
        <translation>Der Pfad des Projekts ist zu lang ({length} Bytes, höchstens {most} sind möglich).</translation>
    </message>
    <message>
        <source>Choose a folder with a shorter path; the films can stay where they are.</source>
        <translation>Wählen Sie einen Ordner mit kürzerem Pfad; die Aufnahmen können bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>The name of the project is too long ({length} bytes, at most {most} are possible).</source>
        <translation>Der Name des Projekts ist zu lang ({length} Bytes, höchstens {most} sind möglich).</translation>
    </message>
    <message>
        <source>The project file is damaged: {reason}.</source>
        <translation>Die Projektdatei ist beschädigt: {reason}.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Wählen Sie einen kürzeren Namen.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space</source>
        <translation>Schaffen Sie Platz</translation>
    </message>
    <message>
        <source>It is too large for the project file</source>
        <translation>Es ist zu groß für die Projektdatei</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Lassen Sie es weg</translation>
    </message>
    <message>
        <source>The project file was moved, deleted or replaced while it was open</source>
        <translation>Die Projektdatei wurde verschoben, gelöscht oder ersetzt, während sie offen war</translation>
    </message>
    <message>
        <source>Put it back, or close the project and open it where it is now</source>
        <translation>Legen Sie sie zurück, oder schließen Sie das Projekt und öffnen Sie es, wo es jetzt ist</translation>
    </message>
    <message>
        <source>The project file is write-protected</source>
        <translation>Die Projektdatei ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Allow writing to the file and its folder</source>
        <translation>Erlauben Sie das Schreiben in die Datei und ihren Ordner</translation>
    </message>
    <message>
        <source>The project&apos;s folder cannot be used</source>
        <translation>Der Ordner des Projekts kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>{remedy}, then repeat the change; everything before it is safe.</source>
        <translation>{remedy}, dann wiederholen Sie die Änderung; alles davor ist sicher.</translation>
    </message>
    <message>
        <source>Restore a backup, or copy the file again from its source. The file was not changed.</source>
        <translation>Stellen Sie eine Sicherung wieder her, oder kopieren Sie die Datei erneut von ihrer Quelle. Die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The drive reports an error</source>
        <translation>Das Laufwerk meldet einen Fehler</translation>
    </message>
    <message>
        <source>Check that it is connected and has space</source>
        <translation>Prüfen Sie, ob es verbunden ist und Platz hat</translation>
    </message>
    <message>
        <source>Another program is using the project file.</source>
        <translation>Ein anderes Programm verwendet die Projektdatei.</translation>
    </message>
    <message>
        <source>Wait until it has finished (a backup or a virus scanner, for example), then try again.</source>
        <translation>Warten Sie, bis es fertig ist (etwa eine Sicherung oder ein Virenscanner), dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The project file cannot be used: {reason}</source>
        <translation>Die Projektdatei kann nicht verwendet werden: {reason}</translation>
    </message>
    <message>
        <source>Check the drive and the permissions of the folder</source>
        <translation>Prüfen Sie das Laufwerk und die Rechte am Ordner</translation>
    </message>
    <message>
        <source>Check the drive</source>
        <translation>Prüfen Sie das Laufwerk</translation>
    </message>
    <message>
        <source>The last change is not saved. {found}.</source>
        <translation>Die letzte Änderung ist nicht gespeichert. {found}.</translation>
    </message>
    <message>
        <source>{remedy}, then try again.</source>
        <translation>{remedy}, dann versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The project cannot be created: {reason}.</source>
        <translation>Das Projekt kann nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>A file with this name already exists.</source>
        <translation>Es gibt schon eine Datei mit diesem Namen.</translation>
    </message>
    <message>
        <source>The project is open read-only: {reason}</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet: {reason}</translation>
    </message>
    <message>
        <source>Close the other window, or copy the project to a folder where you can write and open the copy.</source>
        <translation>Schließen Sie das andere Fenster, oder kopieren Sie das Projekt in einen Ordner, in dem Sie schreiben dürfen, und öffnen Sie die Kopie.</translation>
    </message>
    <message>
        <source>The file cannot be moved into place: {reason}.</source>
        <translation>Die Datei kann nicht an ihren Ort verschoben werden: {reason}.</translation>
    </message>
    <message>
        <source>Put it back and repeat the change; or close the project and open it where it is now.</source>
        <translation>Legen Sie sie zurück und wiederholen Sie die Änderung; oder schließen Sie das Projekt und öffnen Sie es, wo es jetzt ist.</translation>
    </message>
    <message>
        <source>The project is open for reading only: {reason}</source>
        <translation>Das Projekt ist nur zum Lesen geöffnet: {reason}</translation>
    </message>
    <message>
        <source>Close the other window or copy the project to a place where you may write, and open it.</source>
        <translation>Schließen Sie das andere Fenster, oder kopieren Sie das Projekt an einen Ort, an dem Sie schreiben dürfen, und öffnen Sie es dort.</translation>
    </message>
    <message>
        <source>the file is write-protected ({reason})</source>
        <translation>die Datei ist schreibgeschützt ({reason})</translation>
    </message>
    <message>
        <source>The last change is not saved. The project file was moved or deleted while it was open.</source>
        <translation>Die letzte Änderung ist nicht gespeichert. Die Projektdatei wurde verschoben oder gelöscht, während sie offen war.</translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation>Wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>by {user} on {computer} (process {process}) since {time}</source>
        <translation>von {user} an {computer} (Prozess {process}) seit {time}</translation>
    </message>
    <message>
        <source>in another window</source>
        <translation>in einem anderen Fenster</translation>
    </message>
    <message>
        <source>Landmark table, long (CSV)</source>
        <translation>Landmarkentabelle, lang (CSV)</translation>
    </message>
    <message>
        <source>A row for each landmark of each film: pixels, millimetres, visibility, origin, error.</source>
        <translation>Eine Zeile je Landmarke jeder Aufnahme: Pixel, Millimeter, Sichtbarkeit, Herkunft, Fehler.</translation>
    </message>
    <message>
        <source>Landmark table, long, for Excel (CSV)</source>
        <translation>Landmarkentabelle, lang, für Excel (CSV)</translation>
    </message>
    <message>
        <source>Landmark table, wide (CSV)</source>
        <translation>Landmarkentabelle, breit (CSV)</translation>
    </message>
    <message>
        <source>A row for each film and two columns for each landmark, in pixels.</source>
        <translation>Eine Zeile je Aufnahme und zwei Spalten je Landmarke, in Pixeln.</translation>
    </message>
    <message>
        <source>ISBI 2015 text files (folder)</source>
        <translation>ISBI-2015-Textdateien (Ordner)</translation>
    </message>
    <message>
        <source>A text file for each film with a line x,y for each landmark; only complete films.</source>
        <translation>Eine Textdatei je Aufnahme mit einer Zeile x,y je Landmarke; nur vollständige Aufnahmen.</translation>
    </message>
    <message>
        <source>COCO keypoints (JSON)</source>
        <translation>COCO-Keypoints (JSON)</translation>
    </message>
    <message>
        <source>YOLO-pose (folder)</source>
        <translation>YOLO-Pose (Ordner)</translation>
    </message>
    <message>
        <source>The same, with the byte order mark by which Excel recognises UTF-8.</source>
        <translation>Dasselbe mit der Kennung (BOM), an der Excel UTF-8 erkennt.</translation>
    </message>
    <message>
        <source>Keypoints with visibility, bounding boxes and skeleton lines, for computer vision; in pixels.</source>
        <translation>Keypoints mit Sichtbarkeit, Rahmen und Verbindungslinien, für maschinelles Sehen; in Pixeln.</translation>
    </message>
    <message>
        <source>A text file for each film, and data.yaml, for Ultralytics; only films with no point outside the image.</source>
        <translation>Eine Textdatei je Aufnahme, dazu data.yaml, für Ultralytics; nur Aufnahmen ohne Punkte außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>DeepLabCut (CSV)</source>
        <translation>DeepLabCut (CSV)</translation>
    </message>
    <message>
        <source>A row for each film under scorer, bodyparts and coords; in pixels, without visibility.</source>
        <translation>Eine Zeile je Aufnahme unter scorer, bodyparts und coords, für DeepLabCut; in Pixeln, ohne Sichtbarkeit.</translation>
    </message>
    <message>
        <source>TPS</source>
        <translation>TPS</translation>
    </message>
    <message>
        <source>A block for each film in the order of the list, y upwards, for tpsDig and geomorph.</source>
        <translation>Ein Block je Aufnahme in der Reihenfolge der Liste, y aufwärts, für tpsDig und geomorph.</translation>
    </message>
    <message>
        <source>Label Studio (JSON)</source>
        <translation>Label Studio (JSON)</translation>
    </message>
    <message>
        <source>A task for each film with keypoint labels, in percent of its width and height.</source>
        <translation>Eine Aufgabe je Aufnahme mit Keypoint-Labels, in Prozent ihrer Breite und Höhe.</translation>
    </message>
    <message>
        <source>LabelMe (folder)</source>
        <translation>LabelMe (Ordner)</translation>
    </message>
    <message>
        <source>A JSON file for each film with its points, for LabelMe; it contains the path to the film.</source>
        <translation>Eine JSON-Datei je Aufnahme mit ihren Punkten, für LabelMe; sie enthält den Pfad zur Aufnahme.</translation>
    </message>
    <message>
        <source>DICOM structured report (folder)</source>
        <translation>DICOM-Strukturbefund (Ordner)</translation>
    </message>
    <message>
        <source>A report (TID 1500) for each film that is a DICOM file, with its points, for the PACS.</source>
        <translation>Ein Strukturbefund (TID 1500) für jede Aufnahme, die eine DICOM-Datei ist, mit ihren Punkten, für das PACS.</translation>
    </message>
    <message>
        <source>DICOM presentation state (folder)</source>
        <translation>DICOM-Darstellungszustand (Ordner)</translation>
    </message>
    <message>
        <source>A GSPS for each film that is a DICOM file, which draws its points in a PACS viewer.</source>
        <translation>Ein Darstellungszustand (GSPS) für jede Aufnahme, die eine DICOM-Datei ist; er zeichnet ihre Punkte im PACS-Betrachter.</translation>
    </message>
    <message>
        <source>There is no format “{name}”.</source>
        <translation>Es gibt kein Format “{name}”.</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <translation>Wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>There is no landmark list “{name}”.</source>
        <translation>Es gibt keine Landmarkenliste “{name}”.</translation>
    </message>
    <message>
        <source>Choose one of {known}, or a JSON file with one.</source>
        <translation>Wählen Sie eine von {known} oder eine JSON-Datei mit einer.</translation>
    </message>
    <message>
        <source>HEIF or AVIF</source>
        <translation>HEIF oder AVIF</translation>
    </message>
    <message>
        <source>The DICOM file needs more memory than is available.</source>
        <translation>Die DICOM-Datei braucht mehr Speicher, als verfügbar ist.</translation>
    </message>
    <message>
        <source>Export the image again from its source; leave the file out if that fails, too.</source>
        <translation>Exportieren Sie das Bild noch einmal an seiner Quelle; lassen Sie die Datei weg, wenn auch das misslingt.</translation>
    </message>
    <message>
        <source>The DICOM file is damaged or truncated: it cannot be decoded ({kind}).</source>
        <translation>Die DICOM-Datei ist beschädigt oder unvollständig: Sie kann nicht dekodiert werden ({kind}).</translation>
    </message>
    <message>
        <source>Copy it again from its source, or export it uncompressed.</source>
        <translation>Kopieren Sie sie noch einmal von ihrer Quelle, oder exportieren Sie sie unkomprimiert.</translation>
    </message>
    <message>
        <source>The DICOM file is too large once decompressed.</source>
        <translation>Die DICOM-Datei ist entpackt zu groß.</translation>
    </message>
    <message>
        <source>Leave it out, or export the image itself again.</source>
        <translation>Lassen Sie sie weg, oder exportieren Sie das Bild selbst neu.</translation>
    </message>
    <message>
        <source>This DICOM file contains no image: it is a report, a plan or an index, or it is truncated before the pixel data.</source>
        <translation>Diese DICOM-Datei enthält kein Bild: Sie ist ein Bericht, ein Plan oder ein Verzeichnis, oder sie endet vor den Pixeldaten.</translation>
    </message>
    <message>
        <source>Colour image: only greyscale images are supported.</source>
        <translation>Farbbild: Nur Graustufenbilder werden unterstützt.</translation>
    </message>
    <message>
        <source>The file claims to have {width} × {height} pixels.</source>
        <translation>Die Datei gibt {width} × {height} Pixel an.</translation>
    </message>
    <message>
        <source>Films of up to 200 megapixels can be opened: export it at a smaller size.</source>
        <translation>Aufnahmen bis 200 Megapixel können geöffnet werden: Exportieren Sie sie kleiner.</translation>
    </message>
    <message>
        <source>Multi-frame file ({frames} frames): only single images are supported.</source>
        <translation>Multi-Frame-Datei ({frames} Einzelbilder): Nur Einzelbilder werden unterstützt.</translation>
    </message>
    <message>
        <source>Export the frame that you need as a single image and add that file.</source>
        <translation>Exportieren Sie das benötigte Einzelbild und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>Unsupported pixel type: {bands} values per pixel, photometric interpretation “{kind}”.</source>
        <translation>Nicht unterstützter Pixeltyp: {bands} Werte je Pixel, Photometric Interpretation “{kind}”.</translation>
    </message>
    <message>
        <source>The pixels are compressed as “{compression}”, which cannot be decoded.</source>
        <translation>Die Pixel sind als “{compression}” komprimiert, was nicht dekodiert werden kann.</translation>
    </message>
    <message>
        <source>Export the image uncompressed, or as JPEG 2000, JPEG-LS, JPEG or RLE, and add that file.</source>
        <translation>Exportieren Sie das Bild unkomprimiert oder als JPEG 2000, JPEG-LS, JPEG oder RLE, und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>The file contains {length} bytes of pixel data, but its header specifies {expected}.</source>
        <translation>Die Datei enthält {length} Bytes Pixeldaten, ihr Header gibt aber {expected} an.</translation>
    </message>
    <message>
        <source>The header describes an image of {said}, but the compressed image is {found}.</source>
        <translation>Der Header beschreibt ein Bild mit {said}, das komprimierte Bild hat aber {found}.</translation>
    </message>
    <message>
        <source>Leave it out, or export the x-ray in greyscale.</source>
        <translation>Lassen Sie sie weg, oder exportieren Sie die Röntgenaufnahme in Graustufen.</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Weichteile</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>Angepasst</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The folder cannot be read: {reason}.</source>
        <translation>Der Ordner kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy the films to a folder of your own.</source>
        <translation>Bitten Sie um Leserechte, oder kopieren Sie die Aufnahmen in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Include its subfolders (on the command line: --recursive), or choose one of them.</source>
        <translation>Schließen Sie die Unterordner ein (auf der Kommandozeile: --recursive), oder wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Its only file is not a film.</source>
        <translation>Seine einzige Datei ist keine.</translation>
    </message>
    <message>
        <source>None of its {count} files is a film.</source>
        <translation>Keine seiner {count} Dateien ist eine.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the PNG, JPEG, TIFF, BMP or DICOM files.</source>
        <translation>Wählen Sie den Ordner mit den PNG-, JPEG-, TIFF-, BMP- oder DICOM-Dateien.</translation>
    </message>
    <message>
        <source>There are no films in this folder.</source>
        <translation>In diesem Ordner sind keine Aufnahmen.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Der Ordner ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Choose the folder again; if it is on a network drive or a USB stick, connect it first.</source>
        <translation>Wählen Sie den Ordner erneut; liegt er auf einem Netzlaufwerk oder USB-Stick, verbinden Sie diesen zuerst.</translation>
    </message>
    <message>
        <source>Choose the folder that contains it.</source>
        <translation>Wählen Sie den Ordner, der sie enthält.</translation>
    </message>
    <message>
        <source>the system denies access</source>
        <translation>das System verweigert den Zugriff</translation>
    </message>
    <message>
        <source>There are no films in this folder itself; 1 file in its subfolders looks like a film.</source>
        <translation>In diesem Ordner selbst sind keine Aufnahmen; 1 Datei in seinen Unterordnern sieht nach einer aus.</translation>
    </message>
    <message>
        <source>There are no films in this folder itself; {count} files in its subfolders look like films.</source>
        <translation>In diesem Ordner selbst sind keine Aufnahmen; {count} Dateien in seinen Unterordnern sehen nach Aufnahmen aus.</translation>
    </message>
    <message>
        <source>There are no films in this folder, and none were found in its subfolders.</source>
        <translation>In diesem Ordner sind keine Aufnahmen, und in seinen Unterordnern wurden keine gefunden.</translation>
    </message>
    <message>
        <source>The file does not exist.</source>
        <translation>Die Datei ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Put it back, or show where the film is now.</source>
        <translation>Legen Sie sie zurück, oder geben Sie an, wo die Aufnahme jetzt liegt.</translation>
    </message>
    <message>
        <source>You do not have permission to read the file.</source>
        <translation>Sie haben keine Leserechte für die Datei.</translation>
    </message>
    <message>
        <source>{kind} images are not supported.</source>
        <translation>{kind}-Bilder werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG, TIFF, BMP or DICOM and add that file.</source>
        <translation>Speichern Sie es als PNG, JPEG, TIFF, BMP oder DICOM und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>Not a readable image file.</source>
        <translation>Keine lesbare Bilddatei.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Das ist keine Datei.</translation>
    </message>
    <message>
        <source>Choose the image file itself.</source>
        <translation>Wählen Sie die Bilddatei selbst.</translation>
    </message>
    <message>
        <source>Ask for permission to read it, or copy it to a folder of your own.</source>
        <translation>Bitten Sie um Leserechte, oder kopieren Sie sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>“{name}” is missing</source>
        <translation>“{name}” fehlt</translation>
    </message>
    <message>
        <source>names and values were expected, {found} was found</source>
        <translation>erwartet wurden Namen mit Werten, gefunden wurde {found}</translation>
    </message>
    <message>
        <source>a list was expected, {found} was found</source>
        <translation>erwartet wurde eine Liste, gefunden wurde {found}</translation>
    </message>
    <message>
        <source>a text was expected, {found} was found</source>
        <translation>erwartet wurde ein Text, gefunden wurde {found}</translation>
    </message>
    <message>
        <source>At {place}: {found}.</source>
        <translation>Stelle „{place}“: {found}.</translation>
    </message>
    <message>
        <source>Correct the file and import it again; nothing was imported.</source>
        <translation>Berichtigen Sie die Datei und importieren Sie sie erneut; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>This is not JSON: {reason}.</source>
        <translation>Das ist kein JSON: {reason}.</translation>
    </message>
    <message>
        <source>Export it again from the program that wrote it.</source>
        <translation>Exportieren Sie sie noch einmal aus dem Programm, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check that it exists, that you have permission to read it, and that no other program is using it.</source>
        <translation>Prüfen Sie, ob sie vorhanden ist, ob Sie Leserechte haben und ob kein anderes Programm sie verwendet.</translation>
    </message>
    <message>
        <source>The file is not text in UTF-8.</source>
        <translation>Die Datei ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>names and values</source>
        <translation>Namen mit Werten</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>Check that its drive is connected and that its path is not too long, and try again.</source>
        <translation>Prüfen Sie, ob das Laufwerk verbunden und der Pfad nicht zu lang ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Leave it out, or export the film as PNG, JPEG, TIFF, BMP or DICOM.</source>
        <translation>Lassen Sie sie weg, oder exportieren Sie die Aufnahme als PNG, JPEG, TIFF, BMP oder DICOM.</translation>
    </message>
    <message>
        <source>Click two marks of the ruler that are far apart, for example 0 and 50 mm.</source>
        <translation>Klicken Sie zwei weit entfernte Marken des Lineals an, zum Beispiel 0 und 50 mm.</translation>
    </message>
    <message>
        <source>A ruler of {length_mm} mm over {length_px} pixels</source>
        <translation>Ein Lineal von {length_mm} mm über {length_px} Pixel</translation>
    </message>
    <message>
        <source>A pixel of {mm} mm</source>
        <translation>Ein Pixel von {mm} mm</translation>
    </message>
    <message>
        <source>{what} cannot be right.</source>
        <translation>{what} kann nicht stimmen.</translation>
    </message>
    <message>
        <source>Give the length in millimetres; a pixel of an x-ray film measures 0.05 to 0.5 mm.</source>
        <translation>Geben Sie die Länge in Millimetern an; ein Pixel einer Röntgenaufnahme misst 0.05 bis 0.5 mm.</translation>
    </message>
    <message>
        <source>Window {number}</source>
        <translation>Fenster {number}</translation>
    </message>
    <message>
        <source>LUT {number}</source>
        <translation>LUT {number}</translation>
    </message>
    <message>
        <source>This computer has no device “{name}” that PyTorch can use.</source>
        <translation>Dieser Computer hat kein Gerät “{name}”, das PyTorch verwenden kann.</translation>
    </message>
    <message>
        <source>Choose “auto”, or “cpu”, which every computer has.</source>
        <translation>Wählen Sie “auto” oder “cpu”, das jeder Computer hat.</translation>
    </message>
    <message>
        <source>Apple GPU (MPS)</source>
        <translation>Apple-GPU (MPS)</translation>
    </message>
    <message>
        <source>CPU, {threads} threads</source>
        <translation>CPU, {threads} Threads</translation>
    </message>
    <message>
        <source>CPU, 1 thread</source>
        <translation>CPU, 1 Thread</translation>
    </message>
    <message>
        <source>Label about five films, then train.</source>
        <translation>Markieren Sie etwa fünf Aufnahmen, dann trainieren Sie.</translation>
    </message>
    <message>
        <source>No landmark has been placed on any film yet.</source>
        <translation>Noch auf keiner Aufnahme ist eine Landmarke gesetzt.</translation>
    </message>
    <message>
        <source>Not learned, because they are not placed on any film: {landmarks}.</source>
        <translation>Nicht gelernt, weil sie auf keiner Aufnahme gesetzt sind: {landmarks}.</translation>
    </message>
    <message>
        <source>Put the files back where they were, then train again.</source>
        <translation>Legen Sie die Dateien an ihren Ort zurück, dann trainieren Sie erneut.</translation>
    </message>
    <message>
        <source>Only one film is labelled: expect large errors. Label about five for a useful first round.</source>
        <translation>Nur eine Aufnahme ist markiert: Erwarten Sie große Fehler. Markieren Sie etwa fünf für eine brauchbare erste Runde.</translation>
    </message>
    <message>
        <source>None of the labelled films can be read.</source>
        <translation>Keine der markierten Aufnahmen kann gelesen werden.</translation>
    </message>
    <message>
        <source>This network has been pre-trained only and knows no landmarks yet.</source>
        <translation>Dieses Netz wurde nur vortrainiert und kennt noch keine Landmarken.</translation>
    </message>
    <message>
        <source>Train it on labelled films first.</source>
        <translation>Trainieren Sie es zuerst mit markierten Aufnahmen.</translation>
    </message>
    <message>
        <source>This network knows none of the project&apos;s landmarks.</source>
        <translation>Dieses Netz kennt keine der Landmarken des Projekts.</translation>
    </message>
    <message>
        <source>Choose weights that were trained on the same landmark list, or train again.</source>
        <translation>Wählen Sie Gewichte, die mit derselben Landmarkenliste trainiert wurden, oder trainieren Sie erneut.</translation>
    </message>
    <message>
        <source>The training of this network was stopped early: the error of its points is unknown.</source>
        <translation>Das Training dieses Netzes wurde früh angehalten: Der Fehler seiner Punkte ist unbekannt.</translation>
    </message>
    <message>
        <source>{film} looks {way}: predicted after correcting for this. Please check.</source>
        <translation>{film} scheint {way} zu sein: nach Korrektur vorhergesagt. Bitte prüfen.</translation>
    </message>
    <message>
        <source>Not predicted: {film}. {reason}</source>
        <translation>Nicht vorhergesagt: {film}. {reason}</translation>
    </message>
    <message>
        <source>There is not enough memory to train on even one film at a time.</source>
        <translation>Der Speicher reicht nicht einmal für das Training mit einer einzigen Aufnahme.</translation>
    </message>
    <message>
        <source>Close other programs, or choose the device “cpu” in the settings.</source>
        <translation>Schließen Sie andere Programme, oder wählen Sie in den Einstellungen das Gerät “cpu”.</translation>
    </message>
    <message>
        <source>Out of memory: continuing with fewer films at a time ({count}).</source>
        <translation>Zu wenig Speicher: weiter mit weniger Aufnahmen auf einmal ({count}).</translation>
    </message>
    <message>
        <source>Left out of the training: {film}. {reason}</source>
        <translation>Vom Training ausgelassen: {film}. {reason}</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>rotated left</source>
        <translation>nach links gedreht</translation>
    </message>
    <message>
        <source>rotated right</source>
        <translation>nach rechts gedreht</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>invertiert</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The weights do not fit the network that their own header describes.</source>
        <translation>Die Gewichte passen nicht zu dem Netz, das ihr eigener Kopf beschreibt.</translation>
    </message>
    <message>
        <source>Get the file again, or train again.</source>
        <translation>Beschaffen Sie die Datei noch einmal, oder trainieren Sie erneut.</translation>
    </message>
    <message>
        <source>This is not a weights file of Landmark Studio, or it is damaged.</source>
        <translation>Das ist keine Gewichtsdatei von Landmark Studio, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Choose a .safetensors file of “landmark-studio train”, “pretrain” or “weights import”.</source>
        <translation>Wählen Sie eine .safetensors-Datei von “landmark-studio train”, “pretrain” oder “weights import”.</translation>
    </message>
    <message>
        <source>The weights cannot be read: {reason}.</source>
        <translation>Die Gewichte können nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The copy would replace the project itself.</source>
        <translation>Die Kopie würde das Projekt selbst ersetzen.</translation>
    </message>
    <message>
        <source>The film {film} is not there: {reason}.</source>
        <translation>Die Aufnahme {film} ist nicht da: {reason}.</translation>
    </message>
    <message>
        <source>The film {film} is not there.</source>
        <translation>Die Aufnahme {film} ist nicht da.</translation>
    </message>
    <message>
        <source>Connect the drive or put the file back; or show the folder where the films lie now.</source>
        <translation>Schließen Sie das Laufwerk an oder legen Sie die Datei zurück; oder zeigen Sie den Ordner, in dem die Aufnahmen jetzt liegen.</translation>
    </message>
    <message>
        <source>Another file lies in the place of {film}: the film was replaced or changed since it was added.</source>
        <translation>An der Stelle von {film} liegt eine andere Datei: Die Aufnahme wurde seit dem Hinzufügen ersetzt oder geändert.</translation>
    </message>
    <message>
        <source>Put the original back, so that its points fit; add the new film under another name.</source>
        <translation>Legen Sie das Original zurück, damit seine Punkte passen; fügen Sie die neue Aufnahme unter anderem Namen hinzu.</translation>
    </message>
    <message>
        <source>The project has no film yet.</source>
        <translation>Das Projekt hat noch keine Aufnahme.</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Choose a landmark list</source>
        <translation>Wählen Sie eine Landmarkenliste</translation>
    </message>
    <message>
        <source>There is nothing to place yet.</source>
        <translation>Es gibt noch nichts zu setzen.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped before it had learned much.</source>
        <translation>Das Training von {network} wurde angehalten, bevor das Netz viel gelernt hatte.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped before it had learned much, so it is not in use.</source>
        <translation>Das Training von {network} wurde angehalten, bevor das Netz viel gelernt hatte; deshalb wird es nicht verwendet.</translation>
    </message>
    <message>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>The program is at work</source>
        <translation>Das Programm arbeitet</translation>
    </message>
    <message>
        <source>Label the suggested films (★) meanwhile; nothing you place is overwritten.</source>
        <translation>Markieren Sie inzwischen die vorgeschlagenen Aufnahmen (★); nichts, was Sie setzen, wird überschrieben.</translation>
    </message>
    <message>
        <source>Next suggested</source>
        <translation>Nächste vorgeschlagene</translation>
    </message>
    <message>
        <source>Review meanwhile what is predicted already.</source>
        <translation>Prüfen Sie inzwischen, was schon vorhergesagt ist.</translation>
    </message>
    <message>
        <source>You can go on meanwhile; nothing you place is overwritten.</source>
        <translation>Sie können inzwischen weiterarbeiten; nichts, was Sie setzen, wird überschrieben.</translation>
    </message>
    <message>
        <source>The program is looking at the films</source>
        <translation>Das Programm sieht die Aufnahmen an</translation>
    </message>
    <message>
        <source>The network is learning</source>
        <translation>Das Netz lernt</translation>
    </message>
    <message>
        <source>The network is placing points</source>
        <translation>Das Netz setzt Punkte</translation>
    </message>
    <message>
        <source>Two networks are being compared</source>
        <translation>Zwei Netze werden verglichen</translation>
    </message>
    <message>
        <source>Place the 1 landmark left on this film</source>
        <translation>Setzen Sie die letzte Landmarke auf dieser Aufnahme</translation>
    </message>
    <message>
        <source>Place the {count} landmarks left on this film</source>
        <translation>Setzen Sie die {count} übrigen Landmarken auf dieser Aufnahme</translation>
    </message>
    <message>
        <source>Finish 1 film</source>
        <translation>Stellen Sie 1 Aufnahme fertig</translation>
    </message>
    <message>
        <source>Finish {count} films</source>
        <translation>Stellen Sie {count} Aufnahmen fertig</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>They stand best for the set, so a few labels teach most.</source>
        <translation>Sie stehen am besten für alle, daher lehren wenige Markierungen am meisten.</translation>
    </message>
    <message>
        <source>Show the next</source>
        <translation>Nächste zeigen</translation>
    </message>
    <message>
        <source>{count} films are labelled; the others are predicted then.</source>
        <translation>{count} Aufnahmen sind markiert; die übrigen werden dann vorhergesagt.</translation>
    </message>
    <message>
        <source>Label 1 film more</source>
        <translation>Markieren Sie 1 weitere Aufnahme</translation>
    </message>
    <message>
        <source>Label {count} films more</source>
        <translation>Markieren Sie {count} weitere Aufnahmen</translation>
    </message>
    <message>
        <source>About {count} make a useful first round; the program can suggest which teach most.</source>
        <translation>Etwa {count} ergeben eine brauchbare erste Runde; das Programm kann vorschlagen, welche am meisten lehren.</translation>
    </message>
    <message>
        <source>Suggest films</source>
        <translation>Aufnahmen vorschlagen</translation>
    </message>
    <message>
        <source>There are too few to train on.</source>
        <translation>Für ein Training sind es zu wenige.</translation>
    </message>
    <message>
        <source>You corrected {count} films since {network}; it can learn from them.</source>
        <translation>Sie haben seit {network} {count} Aufnahmen korrigiert; es kann daraus lernen.</translation>
    </message>
    <message>
        <source>Train {network}</source>
        <translation>{network} trainieren</translation>
    </message>
    <message>
        <source>Landmarks are missing there; where one cannot be seen, V marks it absent.</source>
        <translation>Dort fehlen Landmarken; wo eine nicht zu sehen ist, markiert V sie als fehlend.</translation>
    </message>
    <message>
        <source>Where one cannot be seen, V marks it absent.</source>
        <translation>Wo eine nicht zu sehen ist, markiert V sie als fehlend.</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Trainieren Sie erneut</translation>
    </message>
    <message>
        <source>They are unlike the others or hard for the network, so they teach most.</source>
        <translation>Sie sind anders als die übrigen oder schwer für das Netz, daher lehren sie am meisten.</translation>
    </message>
    <message>
        <source>Review the film most in doubt</source>
        <translation>Prüfen Sie die zweifelhafteste Aufnahme</translation>
    </message>
    <message>
        <source>Review the {count} films most in doubt</source>
        <translation>Prüfen Sie die {count} zweifelhaftesten Aufnahmen</translation>
    </message>
    <message>
        <source>Points are likely to be off there; what you move teaches most.</source>
        <translation>Dort sind Punkte wahrscheinlich falsch; was Sie verschieben, lehrt am meisten.</translation>
    </message>
    <message>
        <source>Confirm the last film</source>
        <translation>Bestätigen Sie die letzte Aufnahme</translation>
    </message>
    <message>
        <source>Confirm the {count} films left</source>
        <translation>Bestätigen Sie die {count} übrigen Aufnahmen</translation>
    </message>
    <message>
        <source>None of their points is expected to be far off: look them over (Enter), or confirm all.</source>
        <translation>Bei keinem ihrer Punkte wird eine große Abweichung erwartet: Sehen Sie sie durch (Enter), oder bestätigen Sie alle.</translation>
    </message>
    <message>
        <source>Confirm all…</source>
        <translation>Alle bestätigen…</translation>
    </message>
    <message>
        <source>Predict 1 film</source>
        <translation>1 Aufnahme vorhersagen</translation>
    </message>
    <message>
        <source>Predict {count} films</source>
        <translation>{count} Aufnahmen vorhersagen</translation>
    </message>
    <message>
        <source>They have no points yet.</source>
        <translation>Sie haben noch keine Punkte.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportieren Sie die Tabelle</translation>
    </message>
    <message>
        <source>Every film is done.</source>
        <translation>Jede Aufnahme ist fertig.</translation>
    </message>
    <message>
        <source>Label 1 film</source>
        <translation>Markieren Sie 1 Aufnahme</translation>
    </message>
    <message>
        <source>Label {count} films</source>
        <translation>Markieren Sie {count} Aufnahmen</translation>
    </message>
    <message>
        <source>Label this suggested film (★)</source>
        <translation>Markieren Sie diese vorgeschlagene Aufnahme (★)</translation>
    </message>
    <message>
        <source>Label these {count} suggested films (★)</source>
        <translation>Markieren Sie diese {count} vorgeschlagenen Aufnahmen (★)</translation>
    </message>
    <message>
        <source>The film cannot be read to its end: {reason}.</source>
        <translation>Die Aufnahme kann nicht bis zum Ende gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check its drive, or copy the film to this computer, and try again.</source>
        <translation>Prüfen Sie das Laufwerk, oder kopieren Sie die Aufnahme auf diesen Computer, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There are points of another landmark “{name}” in the project already.</source>
        <translation>Im Projekt gibt es schon Punkte einer anderen Landmarke “{name}”.</translation>
    </message>
    <message>
        <source>Choose another name; or put the landmark back into the list to see its points.</source>
        <translation>Wählen Sie einen anderen Namen; oder nehmen Sie die Landmarke wieder in die Liste auf, um ihre Punkte zu sehen.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Den anderen nehmen</translation>
    </message>
    <message>
        <source>Take the newer one</source>
        <translation>Den neueren nehmen</translation>
    </message>
    <message>
        <source>Take the middle of both</source>
        <translation>Die Mitte von beiden nehmen</translation>
    </message>
    <message>
        <source>There is no landmark that both readers have placed.</source>
        <translation>Es gibt keine Landmarke, die beide Befunder gesetzt haben.</translation>
    </message>
    <message>
        <source>{points} points placed by both; the spacing of their films is unknown.</source>
        <translation>{points} Punkte von beiden gesetzt; der Pixelabstand ihrer Aufnahmen ist unbekannt.</translation>
    </message>
    <message>
        <source>{share} % within {mm} mm</source>
        <translation>{share} % innerhalb von {mm} mm</translation>
    </message>
    <message>
        <source>{points} points placed by both: mean radial error {error} mm; {rates}.</source>
        <translation>{points} Punkte von beiden gesetzt: mittlerer radialer Fehler {error} mm; {rates}.</translation>
    </message>
    <message>
        <source>unlike the other films</source>
        <translation>anders als die übrigen Aufnahmen</translation>
    </message>
    <message>
        <source>stands for 1 more film</source>
        <translation>steht für 1 weitere Aufnahme</translation>
    </message>
    <message>
        <source>stands for {count} more films</source>
        <translation>steht für {count} weitere Aufnahmen</translation>
    </message>
    <message>
        <source>{films}, expected error {error} {unit}</source>
        <translation>{films}, erwarteter Fehler {error} {unit}</translation>
    </message>
    <message>
        <source>Centre of the sella turcica, the pituitary fossa, judged by eye.</source>
        <translation>Mitte der Sella turcica (Fossa hypophysialis), nach Augenmaß.</translation>
    </message>
    <message>
        <source>Most anterior point of the frontonasal suture in the midline.</source>
        <translation>Vorderster Punkt der Sutura frontonasalis in der Medianebene.</translation>
    </message>
    <message>
        <source>Orbitale, left side. Lowest point of the lower margin of the orbit.</source>
        <translation>Orbitale, linke Seite. Tiefster Punkt des Unterrandes der Orbita.</translation>
    </message>
    <message>
        <source>Orbitale, right side. Lowest point of the lower margin of the orbit.</source>
        <translation>Orbitale, rechte Seite. Tiefster Punkt des Unterrandes der Orbita.</translation>
    </message>
    <message>
        <source>Lowest point of the lower margin of the orbit. Where both sides are seen, the point midway between them.</source>
        <translation>Tiefster Punkt des Unterrandes der Orbita. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Porion, left side. Highest point of the bony external auditory meatus (anatomical porion).</source>
        <translation>Porion, linke Seite. Höchster Punkt des knöchernen äußeren Gehörgangs (anatomisches Porion).</translation>
    </message>
    <message>
        <source>Porion, right side. Highest point of the bony external auditory meatus (anatomical porion).</source>
        <translation>Porion, rechte Seite. Höchster Punkt des knöchernen äußeren Gehörgangs (anatomisches Porion).</translation>
    </message>
    <message>
        <source>Highest point of the bony external auditory meatus (anatomical porion). Where both sides are seen, the point midway between them.</source>
        <translation>Höchster Punkt des knöchernen äußeren Gehörgangs (anatomisches Porion). Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Point A: deepest point of the concave front of the maxilla, between the anterior nasal spine and the crest of the alveolar bone.</source>
        <translation>A-Punkt: tiefster Punkt der vorderen Einziehung der Maxilla, zwischen Spina nasalis anterior und Alveolarkamm.</translation>
    </message>
    <message>
        <source>Point B: deepest point of the concave front of the mandible, between the crest of the alveolar bone and pogonion.</source>
        <translation>B-Punkt: tiefster Punkt der vorderen Einziehung der Mandibula, zwischen Alveolarkamm und Pogonion.</translation>
    </message>
    <message>
        <source>Most anterior point of the bony chin.</source>
        <translation>Vorderster Punkt des knöchernen Kinns.</translation>
    </message>
    <message>
        <source>Lowest point of the outline of the mandibular symphysis.</source>
        <translation>Tiefster Punkt des Umrisses der Unterkiefersymphyse.</translation>
    </message>
    <message>
        <source>Most anterior and inferior point of the outline of the bony chin, midway between pogonion and menton.</source>
        <translation>Vorderster und zugleich unterster Punkt des Umrisses des knöchernen Kinns, in der Mitte zwischen Pogonion und Menton.</translation>
    </message>
    <message>
        <source>Gonion, left side. Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body.</source>
        <translation>Gonion, linke Seite. Punkt des Kieferwinkels auf der Winkelhalbierenden der Tangenten an den Hinterrand des aufsteigenden Astes und an den Unterrand des Unterkieferkörpers.</translation>
    </message>
    <message>
        <source>Gonion, right side. Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body.</source>
        <translation>Gonion, rechte Seite. Punkt des Kieferwinkels auf der Winkelhalbierenden der Tangenten an den Hinterrand des aufsteigenden Astes und an den Unterrand des Unterkieferkörpers.</translation>
    </message>
    <message>
        <source>Point of the mandibular angle on the bisector of the tangents to the posterior border of the ramus and to the lower border of the body. Where both sides are seen, the point midway between them.</source>
        <translation>Punkt des Kieferwinkels auf der Winkelhalbierenden der Tangenten an den Hinterrand des aufsteigenden Astes und an den Unterrand des Unterkieferkörpers. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Incision inferius: tip of the incisal edge of the most anterior lower central incisor.</source>
        <translation>Incision inferius: Spitze der Schneidekante des am weitesten vorn stehenden unteren mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Incision superius: tip of the incisal edge of the most anterior upper central incisor.</source>
        <translation>Incision superius: Spitze der Schneidekante des am weitesten vorn stehenden oberen mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Labrale superius: most anterior point of the upper lip.</source>
        <translation>Labrale superius: vorderster Punkt der Oberlippe.</translation>
    </message>
    <message>
        <source>Labrale inferius: most anterior point of the lower lip.</source>
        <translation>Labrale inferius: vorderster Punkt der Unterlippe.</translation>
    </message>
    <message>
        <source>Point in the midline where the columella of the nose passes into the upper lip.</source>
        <translation>Punkt in der Medianebene, an dem der Nasensteg in die Oberlippe übergeht.</translation>
    </message>
    <message>
        <source>Most anterior point of the soft tissue of the chin.</source>
        <translation>Vorderster Punkt der Weichteile des Kinns.</translation>
    </message>
    <message>
        <source>Tip of the posterior spine of the palatine bone, at the back end of the hard palate.</source>
        <translation>Spitze der Spina nasalis posterior des Gaumenbeins, am hinteren Ende des harten Gaumens.</translation>
    </message>
    <message>
        <source>Tip of the anterior nasal spine of the maxilla.</source>
        <translation>Spitze der Spina nasalis anterior der Maxilla.</translation>
    </message>
    <message>
        <source>Articulare, left side. Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base.</source>
        <translation>Articulare, linke Seite. Schnittpunkt des Hinterrandes des aufsteigenden Unterkieferastes mit dem unteren Umriss der Schädelbasis.</translation>
    </message>
    <message>
        <source>Articulare, right side. Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base.</source>
        <translation>Articulare, rechte Seite. Schnittpunkt des Hinterrandes des aufsteigenden Unterkieferastes mit dem unteren Umriss der Schädelbasis.</translation>
    </message>
    <message>
        <source>Crossing of the posterior border of the mandibular ramus with the lower outline of the cranial base. Where both sides are seen, the point midway between them.</source>
        <translation>Schnittpunkt des Hinterrandes des aufsteigenden Unterkieferastes mit dem unteren Umriss der Schädelbasis. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Highest point of the right lung field. The patient&apos;s right side is on the left of the film.</source>
        <translation>Höchster Punkt des rechten Lungenfeldes. Die rechte Seite des Patienten ist im Bild links.</translation>
    </message>
    <message>
        <source>Point of the lateral costophrenic angle, where the right hemidiaphragm meets the chest wall. The patient&apos;s right side is on the left of the film.</source>
        <translation>Spitze des seitlichen Zwerchfell-Rippen-Winkels, wo die rechte Zwerchfellhälfte auf die Brustwand trifft. Die rechte Seite des Patienten ist im Bild links.</translation>
    </message>
    <message>
        <source>Point where the right border of the heart meets the right hemidiaphragm. The patient&apos;s right side is on the left of the film.</source>
        <translation>Punkt, an dem der rechte Herzrand auf die rechte Zwerchfellhälfte trifft. Die rechte Seite des Patienten ist im Bild links.</translation>
    </message>
    <message>
        <source>Highest point of the left lung field. The patient&apos;s left side is on the right of the film.</source>
        <translation>Höchster Punkt des linken Lungenfeldes. Die linke Seite des Patienten ist im Bild rechts.</translation>
    </message>
    <message>
        <source>Point of the lateral costophrenic angle, where the left hemidiaphragm meets the chest wall. The patient&apos;s left side is on the right of the film.</source>
        <translation>Spitze des seitlichen Zwerchfell-Rippen-Winkels, wo die linke Zwerchfellhälfte auf die Brustwand trifft. Die linke Seite des Patienten ist im Bild rechts.</translation>
    </message>
    <message>
        <source>Point where the left border of the heart meets the left hemidiaphragm. The patient&apos;s left side is on the right of the film.</source>
        <translation>Punkt, an dem der linke Herzrand auf die linke Zwerchfellhälfte trifft. Die linke Seite des Patienten ist im Bild rechts.</translation>
    </message>
    <message>
        <source>Centre of the wrist, at the proximal row of the carpal bones.</source>
        <translation>Mitte des Handgelenks, an der proximalen Reihe der Handwurzelknochen.</translation>
    </message>
    <message>
        <source>Centre of the 1st carpometacarpal joint, at the base of the thumb&apos;s metacarpal.</source>
        <translation>Mitte des 1. Karpometakarpalgelenks, an der Basis des Mittelhandknochens des Daumens.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the thumb.</source>
        <translation>Mitte des Grundgelenks des Daumens.</translation>
    </message>
    <message>
        <source>Centre of the interphalangeal joint of the thumb.</source>
        <translation>Mitte des Endgelenks des Daumens.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the thumb.</source>
        <translation>Spitze der Endphalanx des Daumens.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the forefinger.</source>
        <translation>Mitte des Grundgelenks des Zeigefingers.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the forefinger.</source>
        <translation>Mitte des Mittelgelenks des Zeigefingers.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the forefinger.</source>
        <translation>Mitte des Endgelenks des Zeigefingers.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the forefinger.</source>
        <translation>Spitze der Endphalanx des Zeigefingers.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the middle finger.</source>
        <translation>Mitte des Grundgelenks des Mittelfingers.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the middle finger.</source>
        <translation>Mitte des Mittelgelenks des Mittelfingers.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the middle finger.</source>
        <translation>Mitte des Endgelenks des Mittelfingers.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the middle finger.</source>
        <translation>Spitze der Endphalanx des Mittelfingers.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the ring finger.</source>
        <translation>Mitte des Grundgelenks des Ringfingers.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the ring finger.</source>
        <translation>Mitte des Mittelgelenks des Ringfingers.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the ring finger.</source>
        <translation>Mitte des Endgelenks des Ringfingers.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the ring finger.</source>
        <translation>Spitze der Endphalanx des Ringfingers.</translation>
    </message>
    <message>
        <source>Centre of the metacarpophalangeal joint of the little finger.</source>
        <translation>Mitte des Grundgelenks des kleinen Fingers.</translation>
    </message>
    <message>
        <source>Centre of the proximal interphalangeal joint of the little finger.</source>
        <translation>Mitte des Mittelgelenks des kleinen Fingers.</translation>
    </message>
    <message>
        <source>Centre of the distal interphalangeal joint of the little finger.</source>
        <translation>Mitte des Endgelenks des kleinen Fingers.</translation>
    </message>
    <message>
        <source>Tip of the distal phalanx of the little finger.</source>
        <translation>Spitze der Endphalanx des kleinen Fingers.</translation>
    </message>
    <message>
        <source>Tip of the styloid process of the radius; with the ulnar styloid the width of the wrist.</source>
        <translation>Spitze des Processus styloideus radii; mit dem der Ulna die Breite des Handgelenks.</translation>
    </message>
    <message>
        <source>Middle of the articular surface of the distal radius.</source>
        <translation>Mitte der Gelenkfläche des distalen Radius.</translation>
    </message>
    <message>
        <source>Middle of the joint space between distal radius and ulna.</source>
        <translation>Mitte des Gelenkspalts zwischen distalem Radius und distaler Ulna.</translation>
    </message>
    <message>
        <source>Middle of the articular surface of the ulnar head.</source>
        <translation>Mitte der Gelenkfläche des Ulnakopfes.</translation>
    </message>
    <message>
        <source>Tip of the styloid process of the ulna.</source>
        <translation>Spitze des Processus styloideus ulnae.</translation>
    </message>
    <message>
        <source>Centre of the scaphoid; absent while it is not ossified.</source>
        <translation>Mitte des Kahnbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the lunate; absent while it is not ossified.</source>
        <translation>Mitte des Mondbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the triquetrum; absent while it is not ossified.</source>
        <translation>Mitte des Dreiecksbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the pisiform; absent while it is not ossified.</source>
        <translation>Mitte des Erbsenbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the trapezium; absent while it is not ossified.</source>
        <translation>Mitte des großen Vielecksbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the trapezoid; absent while it is not ossified.</source>
        <translation>Mitte des kleinen Vielecksbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the capitate; absent while it is not ossified.</source>
        <translation>Mitte des Kopfbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Centre of the hamate; absent while it is not ossified.</source>
        <translation>Mitte des Hakenbeins; fehlt, solange es nicht verknöchert ist.</translation>
    </message>
    <message>
        <source>Middle of the base of the 1st metacarpal.</source>
        <translation>Mitte der Basis des 1. Mittelhandknochens.</translation>
    </message>
    <message>
        <source>Middle of the base of the 2nd metacarpal.</source>
        <translation>Mitte der Basis des 2. Mittelhandknochens.</translation>
    </message>
    <message>
        <source>Middle of the base of the 3rd metacarpal.</source>
        <translation>Mitte der Basis des 3. Mittelhandknochens.</translation>
    </message>
    <message>
        <source>Middle of the base of the 4th metacarpal.</source>
        <translation>Mitte der Basis des 4. Mittelhandknochens.</translation>
    </message>
    <message>
        <source>Middle of the base of the 5th metacarpal.</source>
        <translation>Mitte der Basis des 5. Mittelhandknochens.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T1 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th1, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T1 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th1, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T1 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th1, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T1 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th1, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T2 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th2, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T2 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th2, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T2 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th2, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T2 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th2, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T3 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th3, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T3 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th3, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T3 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th3, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T3 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th3, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T4 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th4, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T4 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th4, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T4 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th4, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T4 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th4, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T5 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th5, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T5 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th5, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T5 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th5, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T5 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th5, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T6 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th6, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T6 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th6, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T6 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th6, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T6 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th6, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T7 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th7, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T7 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th7, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T7 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th7, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T7 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th7, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T8 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th8, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T8 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th8, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T8 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th8, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T8 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th8, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T9 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th9, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T9 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th9, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T9 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th9, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T9 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th9, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T10 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th10, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T10 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th10, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T10 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th10, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T10 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th10, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T11 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th11, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T11 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th11, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T11 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th11, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T11 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th11, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T12 on the left of the film.</source>
        <translation>Ecke der Deckplatte von Th12, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of T12 on the right of the film.</source>
        <translation>Ecke der Deckplatte von Th12, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T12 on the left of the film.</source>
        <translation>Ecke der Grundplatte von Th12, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of T12 on the right of the film.</source>
        <translation>Ecke der Grundplatte von Th12, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L1 on the left of the film.</source>
        <translation>Ecke der Deckplatte von L1, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L1 on the right of the film.</source>
        <translation>Ecke der Deckplatte von L1, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L1 on the left of the film.</source>
        <translation>Ecke der Grundplatte von L1, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L1 on the right of the film.</source>
        <translation>Ecke der Grundplatte von L1, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L2 on the left of the film.</source>
        <translation>Ecke der Deckplatte von L2, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L2 on the right of the film.</source>
        <translation>Ecke der Deckplatte von L2, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L2 on the left of the film.</source>
        <translation>Ecke der Grundplatte von L2, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L2 on the right of the film.</source>
        <translation>Ecke der Grundplatte von L2, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L3 on the left of the film.</source>
        <translation>Ecke der Deckplatte von L3, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L3 on the right of the film.</source>
        <translation>Ecke der Deckplatte von L3, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L3 on the left of the film.</source>
        <translation>Ecke der Grundplatte von L3, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L3 on the right of the film.</source>
        <translation>Ecke der Grundplatte von L3, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L4 on the left of the film.</source>
        <translation>Ecke der Deckplatte von L4, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L4 on the right of the film.</source>
        <translation>Ecke der Deckplatte von L4, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L4 on the left of the film.</source>
        <translation>Ecke der Grundplatte von L4, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L4 on the right of the film.</source>
        <translation>Ecke der Grundplatte von L4, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L5 on the left of the film.</source>
        <translation>Ecke der Deckplatte von L5, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the upper end plate of L5 on the right of the film.</source>
        <translation>Ecke der Deckplatte von L5, im Bild rechts.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L5 on the left of the film.</source>
        <translation>Ecke der Grundplatte von L5, im Bild links.</translation>
    </message>
    <message>
        <source>Corner of the lower end plate of L5 on the right of the film.</source>
        <translation>Ecke der Grundplatte von L5, im Bild rechts.</translation>
    </message>
    <message>
        <source>Take films out</source>
        <translation>Aufnahmen herausnehmen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>{films} taken out of the project. Undo brings everything of them back.</source>
        <translation>{films} aus dem Projekt genommen. Rückgängig bringt alles davon zurück.</translation>
    </message>
    <message>
        <source>Take “{film}” out of the project?</source>
        <translation>„{film}“ aus dem Projekt nehmen?</translation>
    </message>
    <message>
        <source>Take {count} films out of the project?</source>
        <translation>{count} Aufnahmen aus dem Projekt nehmen?</translation>
    </message>
    <message>
        <source>The image files stay where they are, and the audit log keeps what was done.</source>
        <translation>Die Bilddateien bleiben, wo sie sind, und das Protokoll behält, was getan wurde.</translation>
    </message>
    <message>
        <source>These networks learned from what is taken out and keep what they learned, as do networks trained further from them: {networks}. Train afresh makes one without it.</source>
        <translation>Diese Netze haben davon gelernt und behalten das Gelernte, ebenso Netze, die von ihnen aus weiter trainiert wurden: {networks}. Neu trainieren ergibt eines ohne das.</translation>
    </message>
    <message>
        <source>It is not known which films these networks learned from: {networks}.</source>
        <translation>Von diesen Netzen ist nicht bekannt, aus welchen Aufnahmen sie gelernt haben: {networks}.</translation>
    </message>
    <message>
        <source>No point goes with it.</source>
        <translation>Kein Punkt geht damit verloren.</translation>
    </message>
    <message>
        <source>{points} by a reader</source>
        <translation>{points} eines Befunders</translation>
    </message>
    <message>
        <source>{points} predicted by a network</source>
        <translation>{points} eines Netzes, nicht bestätigt</translation>
    </message>
    <message>
        <source>What goes, too: {points}.</source>
        <translation>Mit heraus gehen: {points}.</translation>
    </message>
    <message>
        <source>{values} numbers were found, three for each of {landmarks} landmarks were expected</source>
        <translation>gefunden wurden {values} Zahlen, erwartet wurden drei für jede von {landmarks} Landmarken</translation>
    </message>
    <message>
        <source>Points of the format “{name}” are written and not read.</source>
        <translation>Punkte im Format “{name}” werden geschrieben und nicht gelesen.</translation>
    </message>
    <message>
        <source>Import the table that they were written from.</source>
        <translation>Importieren Sie die Tabelle der Punkte.</translation>
    </message>
    <message>
        <source>{values} numbers were found, x and y were expected</source>
        <translation>gefunden wurden {values} Zahlen, erwartet wurden x und y</translation>
    </message>
    <message>
        <source>There are no columns of x and y below “{word}”</source>
        <translation>Unter “{word}” gibt es keine Spalten für x und y</translation>
    </message>
    <message>
        <source>The table covers several animals</source>
        <translation>Die Tabelle enthält mehrere Tiere</translation>
    </message>
    <message>
        <source>Line {line}: “{word}” was expected at the beginning</source>
        <translation>Zeile {line}: am Anfang wurde “{word}” erwartet</translation>
    </message>
    <message>
        <source>Line {line}: {found}.</source>
        <translation>Zeile {line}: {found}.</translation>
    </message>
    <message>
        <source>This is not YAML: {reason}.</source>
        <translation>Das ist kein YAML: {reason}.</translation>
    </message>
    <message>
        <source>two or three numbers a landmark were expected</source>
        <translation>erwartet wurden zwei oder drei Zahlen je Landmarke</translation>
    </message>
    <message>
        <source>there are {count} landmarks without names, and the landmark list has {landmarks}</source>
        <translation>es sind {count} Landmarken ohne Namen, und die Landmarkenliste hat {landmarks}</translation>
    </message>
    <message>
        <source>“kpt_shape” gives {count} landmarks and “kpt_names” {names}</source>
        <translation>“kpt_shape” nennt {count} Landmarken und “kpt_names” {names}</translation>
    </message>
    <message>
        <source>{values} numbers were found, {expected} were expected</source>
        <translation>gefunden wurden {values} Zahlen, erwartet wurden {expected}</translation>
    </message>
    <message>
        <source>a number of “{landmark}” is missing</source>
        <translation>eine Zahl von “{landmark}” fehlt</translation>
    </message>
    <message>
        <source>There is no LM= in this file.</source>
        <translation>In dieser Datei steht kein LM=.</translation>
    </message>
    <message>
        <source>Choose a TPS file with two-dimensional landmarks.</source>
        <translation>Wählen Sie eine TPS-Datei mit zweidimensionalen Landmarken.</translation>
    </message>
    <message>
        <source>three-dimensional landmarks are not supported</source>
        <translation>dreidimensionale Landmarken werden nicht unterstützt</translation>
    </message>
    <message>
        <source>the film ends before its {count} points</source>
        <translation>die Aufnahme endet vor ihren {count} Punkten</translation>
    </message>
    <message>
        <source>points before the first LM= belong to no film</source>
        <translation>Punkte vor dem ersten LM= gehören zu keiner Aufnahme</translation>
    </message>
    <message>
        <source>“{text}” is not a number of landmarks</source>
        <translation>“{text}” ist keine Anzahl von Landmarken</translation>
    </message>
    <message>
        <source>the film has {count} landmarks, the landmark list {landmarks}</source>
        <translation>die Aufnahme hat {count} Landmarken, die Landmarkenliste {landmarks}</translation>
    </message>
    <message>
        <source>neither IMAGE= nor ID= names the film</source>
        <translation>weder IMAGE= noch ID= nennt die Aufnahme</translation>
    </message>
    <message>
        <source>“{text}” is not a point x y</source>
        <translation>“{text}” ist kein Punkt x y</translation>
    </message>
    <message>
        <source>Close the panel; the View menu opens it again</source>
        <translation>Bereich schließen; das Menü Ansicht öffnet ihn wieder</translation>
    </message>
    <message>
        <source>round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>DICOM export needs the library highdicom, which is not installed.</source>
        <translation>Der DICOM-Export braucht die Bibliothek highdicom, die nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install it with “{command}”, or export another format.</source>
        <translation>Installieren Sie sie mit „{command}“ oder exportieren Sie in einem anderen Format.</translation>
    </message>
    <message>
        <source>The lock file {file} no longer exists.</source>
        <translation>Die Sperrdatei {file} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Another window has taken it over: {holder}.</source>
        <translation>Ein anderes Fenster hat es übernommen: {holder}.</translation>
    </message>
    <message>
        <source>This drive does not support file locks ({reason}). Only the file {file}, renewed every {seconds} seconds, keeps a second window out; open the project in one place at a time.</source>
        <translation>Dieses Laufwerk unterstützt keine Dateisperren ({reason}). Nur die Datei {file}, die alle {seconds} Sekunden erneuert wird, hält ein zweites Fenster fern; öffnen Sie das Projekt immer nur an einer Stelle.</translation>
    </message>
    <message>
        <source>{landmark} lies exactly on {other}. Undo takes it back.</source>
        <translation>{landmark} liegt genau auf {other}. Rückgängig nimmt es zurück.</translation>
    </message>
    <message>
        <source>{landmark} is marked absent.</source>
        <translation>{landmark} ist als fehlend markiert.</translation>
    </message>
    <message>
        <source>{message} Next: {landmark}.</source>
        <translation>{message} Als Nächstes: {landmark}.</translation>
    </message>
    <message>
        <source>Click the new place of {landmark}</source>
        <translation>Klicken Sie die neue Stelle von {landmark} an</translation>
    </message>
    <message>
        <source>Esc leaves it where it is.</source>
        <translation>Esc lässt den Punkt, wo er ist.</translation>
    </message>
    <message>
        <source>{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none above 10 mm.</source>
        <translation>{films}: {size}. Ein Pixel einer Röntgenaufnahme misst 0,05 bis 0,5 mm, keines mehr als 10 mm.</translation>
    </message>
    <message>
        <source>{films}: {size}. A pixel of an x-ray film measures 0.05 to 0.5 mm, and none below 0.001 mm.</source>
        <translation>{films}: {size}. Ein Pixel einer Röntgenaufnahme misst 0,05 bis 0,5 mm, keines weniger als 0,001 mm.</translation>
    </message>
    <message>
        <source>“{film}” has {size} now</source>
        <translation>„{film}“ hat jetzt {size}</translation>
    </message>
    <message>
        <source>“{film}” gets {size}</source>
        <translation>„{film}“ bekommt {size}</translation>
    </message>
    <message>
        <source>{films}: {size}, but {other}: one is {times} times the other.</source>
        <translation>{films}: {size}, aber {other}: Das eine ist das {times}-Fache des anderen.</translation>
    </message>
    <message>
        <source>So it is with {count} more.</source>
        <translation>So ist es bei {count} weiteren.</translation>
    </message>
    <message>
        <source>{films}: {size}, but the pixels have another shape now ({now}).</source>
        <translation>{films}: {size}, aber die Pixel haben jetzt eine andere Form ({now}).</translation>
    </message>
    <message>
        <source>the id {id} is also that of {other}</source>
        <translation>die Kennung {id} gehört auch zu {other}</translation>
    </message>
    <message>
        <source>no entry has the id {id}</source>
        <translation>kein Eintrag hat die Kennung {id}</translation>
    </message>
    <message>
        <source>it seems to be open: {holder}; if it is not, delete the file {file} next to it</source>
        <translation>es scheint geöffnet zu sein: {holder}; falls nicht, löschen Sie die Datei {file} daneben</translation>
    </message>
    <message>
        <source>it is already open: {holder}</source>
        <translation>es ist schon geöffnet: {holder}</translation>
    </message>
    <message>
        <source>its folder is not writable ({reason})</source>
        <translation>in seinen Ordner kann nicht geschrieben werden ({reason})</translation>
    </message>
    <message>
        <source>The file&apos;s grey-value table (modality LUT) does not match its own description.</source>
        <translation>Die Grauwerttabelle der Datei (Modality LUT) passt nicht zu ihrer eigenen Beschreibung.</translation>
    </message>
    <message>
        <source>Export the image again from its source, as DICOM or PNG, and add that file.</source>
        <translation>Exportieren Sie das Bild noch einmal an seiner Quelle, als DICOM oder PNG, und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>The image needs more memory than is available</source>
        <translation>Das Bild braucht mehr Speicher, als verfügbar ist</translation>
    </message>
    <message>
        <source>The image is of an uncommon type that cannot be decoded, or it is damaged</source>
        <translation>Das Bild hat ein seltenes Format, das nicht dekodiert werden kann, oder es ist beschädigt</translation>
    </message>
    <message>
        <source>The image is damaged or truncated.</source>
        <translation>Das Bild ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Copy or export it again from its source.</source>
        <translation>Kopieren oder exportieren Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>This type of image cannot be decoded</source>
        <translation>Diese Art von Bild kann nicht dekodiert werden</translation>
    </message>
    <message>
        <source>The image claims to have {width} × {height} pixels</source>
        <translation>Das Bild gibt {width} × {height} Pixel an</translation>
    </message>
    <message>
        <source>The file starts like an image, but its header is damaged or of an uncommon type.</source>
        <translation>Die Datei beginnt wie ein Bild, aber ihr Header ist beschädigt oder hat ein seltenes Format.</translation>
    </message>
    <message>
        <source>Open it in an image editor, save it as PNG and add that file.</source>
        <translation>Öffnen Sie sie in einem Bildbearbeitungsprogramm, speichern Sie sie als PNG und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>Save it as one greyscale image of at most 200 megapixels and add that file.</source>
        <translation>Speichern Sie es als ein Graustufenbild mit höchstens 200 Megapixeln und fügen Sie diese Datei hinzu.</translation>
    </message>
    <message>
        <source>Multi-page file ({frames} images): only single images are supported.</source>
        <translation>Mehrseitige Datei ({frames} Bilder): Nur Einzelbilder werden unterstützt.</translation>
    </message>
    <message>
        <source>Save each page as a separate file and add those.</source>
        <translation>Speichern Sie jede Seite als eigene Datei und fügen Sie diese hinzu.</translation>
    </message>
    <message>
        <source>Unsupported pixel format: {stored} of {allocated} bits, highest bit {high}.</source>
        <translation>Nicht unterstütztes Pixelformat: {stored} von {allocated} Bits, höchstes Bit {high}.</translation>
    </message>
    <message>
        <source>The file does not state how its pixels are stored: {attribute} is missing or invalid.</source>
        <translation>Die Datei gibt nicht an, wie ihre Pixel gespeichert sind: {attribute} fehlt oder ist ungültig.</translation>
    </message>
    <message>
        <source>Not examined: {film}. {reason}</source>
        <translation>Nicht untersucht: {film}. {reason}</translation>
    </message>
    <message>
        <source>{film} looks {way} compared with the other labelled films: corrected for training. Please check.</source>
        <translation>{film} scheint im Vergleich zu den anderen markierten Aufnahmen {way} zu sein: für das Training korrigiert. Bitte prüfen.</translation>
    </message>
</context>
</TS>
