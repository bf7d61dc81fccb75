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
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The language changes the next time the program starts.</source>
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
        <source>Calibrate with this ruler…</source>
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
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Save de-identified copies…</source>
        <translation>Anonymisierte Kopien speichern…</translation>
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
        <source>Put the tool away, or deselect</source>
        <translation>Werkzeug weglegen oder Auswahl aufheben</translation>
    </message>
    <message>
        <source>Place in the centre of the view</source>
        <translation>In der Mitte der Ansicht setzen</translation>
    </message>
    <message>
        <source>Move landmark</source>
        <translation>Landmarke verschieben</translation>
    </message>
    <message>
        <source>Accept all first guesses</source>
        <translation>Alle ersten Vermutungen übernehmen</translation>
    </message>
    <message>
        <source>Check placed points…</source>
        <translation>Gesetzte Punkte prüfen…</translation>
    </message>
    <message>
        <source>Mark as unusable</source>
        <translation>Als unbrauchbar kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as usable</source>
        <translation>Als brauchbar kennzeichnen</translation>
    </message>
    <message>
        <source>Remove films…</source>
        <translation>Aufnahmen entfernen…</translation>
    </message>
    <message>
        <source>Confirm film, show next</source>
        <translation>Aufnahme bestätigen, nächste zeigen</translation>
    </message>
    <message>
        <source>Back to the first reading</source>
        <translation>Zurück zur ersten Auswertung</translation>
    </message>
    <message>
        <source>Do not read the other films again</source>
        <translation>Die übrigen Aufnahmen nicht noch einmal befunden</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Fit film to window</source>
        <translation>Aufnahme einpassen</translation>
    </message>
    <message>
        <source>Next DICOM window preset</source>
        <translation>Nächste DICOM-Fenstervorgabe</translation>
    </message>
    <message>
        <source>Expected-error ellipses</source>
        <translation>Ellipsen des erwarteten Fehlers</translation>
    </message>
    <message>
        <source>Tracing: planes and outlines</source>
        <translation>Durchzeichnung: Ebenen und Umrisse</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Flip horizontally</source>
        <translation>Horizontal spiegeln</translation>
    </message>
    <message>
        <source>Flip vertically</source>
        <translation>Vertikal spiegeln</translation>
    </message>
    <message>
        <source>Reset orientation</source>
        <translation>Ausrichtung zurücksetzen</translation>
    </message>
    <message>
        <source>Hide points (hold key)</source>
        <translation>Punkte ausblenden (Taste halten)</translation>
    </message>
    <message>
        <source>Points before correction (hold key)</source>
        <translation>Punkte vor der Korrektur (Taste halten)</translation>
    </message>
    <message>
        <source>Restart from the built-in network</source>
        <translation>Vom mitgelieferten Netz neu beginnen</translation>
    </message>
    <message>
        <source>Predict remaining films</source>
        <translation>Übrige Aufnahmen vorhersagen</translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation>Anhalten und das Beste bisher behalten</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
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
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
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
        <source>Tracing of lateral head films</source>
        <translation>Durchzeichnung seitlicher Kopfaufnahmen</translation>
    </message>
    <message>
        <source>First guesses before any training</source>
        <translation>Erste Vermutungen vor dem Training</translation>
    </message>
    <message>
        <source>As soon as one film is labelled, grey crosses show where landmarks may be on the next.</source>
        <translation>Sobald eine Aufnahme markiert ist, zeigen graue Kreuze, wo die Landmarken auf der nächsten liegen könnten.</translation>
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
        <source>Automatic backups</source>
        <translation>Automatische Sicherungen</translation>
    </message>
    <message>
        <source>Beside the project</source>
        <translation>Neben dem Projekt</translation>
    </message>
    <message>
        <source>In your own folder on this computer</source>
        <translation>In Ihrem eigenen Ordner auf diesem Computer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Once a day and after every 500 edits; File &gt; Restore a backup shows them.</source>
        <translation>Einmal am Tag und nach je 500 Änderungen; Datei &gt; Sicherung wiederherstellen zeigt sie.</translation>
    </message>
    <message>
        <source>Size of all backups</source>
        <translation>Größe aller Sicherungen</translation>
    </message>
    <message>
        <source>Of each project. The oldest are removed first; the newest always stays.</source>
        <translation>Je Projekt. Die ältesten werden zuerst entfernt; die neueste bleibt immer.</translation>
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
        <source>The file {path} contains no settings; it was set aside as {aside}, and the defaults are used.</source>
        <translation>Die Datei {path} enthält keine Einstellungen; sie wurde als {aside} beiseitegelegt, und die Vorgaben gelten.</translation>
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
        <source>Abbreviations</source>
        <translation>Abkürzungen</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>Lupe</translation>
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
        <source>Superimposition…</source>
        <translation>Überlagerung…</translation>
    </message>
    <message>
        <source>Compare observers…</source>
        <translation>Auswerter vergleichen…</translation>
    </message>
    <message>
        <source>Study of several readers…</source>
        <translation>Studie mehrerer Befunder…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
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
        <source>Networks of this project…</source>
        <translation>Netze dieses Projekts…</translation>
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
        <source>nudge the selected point, or the one just placed, by 1 px; with Shift 10, with Alt 0.1</source>
        <translation>den ausgewählten oder zuletzt gesetzten Punkt um 1 px verschieben; mit Umschalt 10, mit Alt 0,1</translation>
    </message>
    <message>
        <source>Drag a point</source>
        <translation>Punkt ziehen</translation>
    </message>
    <message>
        <source>Double click in the list</source>
        <translation>Doppelklick in der Liste</translation>
    </message>
    <message>
        <source>Ctrl + click, Ctrl + drag</source>
        <translation>Strg + Klick, Strg + Ziehen</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Mouse and arrow keys</source>
        <translation>Maus und Pfeiltasten</translation>
    </message>
    <message>
        <source>place the next landmark; if none is left, select a point or deselect</source>
        <translation>die nächste Landmarke setzen; ist keine übrig, einen Punkt auswählen oder die Auswahl aufheben</translation>
    </message>
    <message>
        <source>move it, and all selected points with it</source>
        <translation>ihn verschieben, und mit ihm alle ausgewählten Punkte</translation>
    </message>
    <message>
        <source>move that landmark with the next click</source>
        <translation>diese Landmarke mit dem nächsten Klick verschieben</translation>
    </message>
    <message>
        <source>select several points: add or remove one, all in a frame</source>
        <translation>mehrere Punkte auswählen: einen hinzu oder weg, alle in einem Rahmen</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Wheel, two-finger scroll</source>
        <translation>Mausrad, Scrollen mit zwei Fingern</translation>
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
        <source>Middle-button drag, Space + drag</source>
        <translation>Mittlere Taste ziehen, Leertaste + Ziehen</translation>
    </message>
    <message>
        <source>set an end; drag an end to move it</source>
        <translation>ein Ende setzen; ein Ende ziehen, um es zu verschieben</translation>
    </message>
    <message>
        <source>window and level</source>
        <translation>Fensterbreite und -lage</translation>
    </message>
    <message>
        <source>Right-button drag</source>
        <translation>Rechte Taste ziehen</translation>
    </message>
    <message>
        <source>Click, with ruler or angle</source>
        <translation>Klick, mit Lineal oder Winkel</translation>
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
        <source>Name or initials; empty for nobody</source>
        <translation>Name oder Kürzel; leer für niemand</translation>
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
        <source>If your name is entered in the settings, the film list can show only your films.</source>
        <translation>Ist Ihr Name in den Einstellungen eingetragen, kann die Aufnahmenliste nur Ihre Aufnahmen zeigen.</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Nothing: the report is pseudonymous</source>
        <translation>Nichts: Der Bericht ist pseudonym</translation>
    </message>
    <message>
        <source>Of each film what the project knows</source>
        <translation>Von jeder Aufnahme, was das Projekt weiß</translation>
    </message>
    <message>
        <source>Age and sex are printed in the report, too.</source>
        <translation>Alter und Geschlecht werden im Bericht mitgedruckt.</translation>
    </message>
    <message>
        <source>Dates of the films</source>
        <translation>Daten der Aufnahmen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>A page with the tracing in the size of the head</source>
        <translation>Eine Seite mit der Durchzeichnung in Lebensgröße</translation>
    </message>
    <message>
        <source>The report may then tell who the patient is.</source>
        <translation>Der Bericht kann dann verraten, wer der Patient ist.</translation>
    </message>
    <message>
        <source>Create report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>This film</source>
        <translation>Diese Aufnahme</translation>
    </message>
    <message>
        <source>Selected films</source>
        <translation>Ausgewählte Aufnahmen</translation>
    </message>
    <message>
        <source>All films with points</source>
        <translation>Alle Aufnahmen mit Punkten</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Of each subject with two films or more among these</source>
        <translation>Von jeder Person mit zwei oder mehr dieser Aufnahmen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
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
        <source>True length</source>
        <translation>Wahre Länge</translation>
    </message>
    <message>
        <source>Calibrate with this ruler</source>
        <translation>Mit diesem Lineal kalibrieren</translation>
    </message>
    <message>
        <source>Highlighted on the film</source>
        <translation>Auf der Aufnahme hervorgehoben</translation>
    </message>
    <message>
        <source>Apply to</source>
        <translation>Anwenden auf</translation>
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
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Pixel width</source>
        <translation>Pixelbreite</translation>
    </message>
    <message>
        <source>Pixel height</source>
        <translation>Pixelhöhe</translation>
    </message>
    <message>
        <source>This spacing is unusual. Is it correct?</source>
        <translation>Dieser Pixelabstand ist ungewöhnlich. Ist er richtig?</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Trotzdem festlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Click inside the image to place a landmark.</source>
        <translation>Klicken Sie in das Bild, um eine Landmarke zu setzen.</translation>
    </message>
    <message>
        <source>All landmarks are placed. Drag a point to move it, or select one and choose “Move landmark”.</source>
        <translation>Alle Landmarken sind gesetzt. Ziehen Sie einen Punkt, um ihn zu verschieben, oder wählen Sie einen aus und dann „Landmarke verschieben“.</translation>
    </message>
    <message>
        <source>The film is still loading.</source>
        <translation>Die Aufnahme wird noch geladen.</translation>
    </message>
    <message>
        <source>The second click of a double click is ignored.</source>
        <translation>Der zweite Klick eines Doppelklicks wird ignoriert.</translation>
    </message>
    <message>
        <source>The landmark list is empty. Choose another one with File &gt; Landmark list.</source>
        <translation>Die Landmarkenliste ist leer. Wählen Sie mit Datei &gt; Landmarkenliste eine andere.</translation>
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
        <source>There were no points to compare them on.</source>
        <translation>Es gab keine Punkte, an denen man sie vergleichen kann.</translation>
    </message>
    <message>
        <source>On {films} that you finished without predictions and that neither network has learned from ({points}):</source>
        <translation>Auf {films}, die Sie ohne Vorhersagen fertiggestellt haben und aus denen keines der Netze gelernt hat ({points}):</translation>
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
        <source>Confirm 1 predicted film without reviewing it?</source>
        <translation>1 vorhergesagte Aufnahme ohne Prüfung bestätigen?</translation>
    </message>
    <message>
        <source>Confirm {count} predicted films without reviewing each one?</source>
        <translation>{count} vorhergesagte Aufnahmen ohne Prüfung jeder einzelnen bestätigen?</translation>
    </message>
    <message>
        <source>Check these first: {points} on {films}.</source>
        <translation>Prüfen Sie zuerst: {points} auf {films}.</translation>
    </message>
    <message>
        <source>No large error is expected.</source>
        <translation>Es wird kein großer Fehler erwartet.</translation>
    </message>
    <message>
        <source>1 point will then count as yours, and later rounds will learn from it.</source>
        <translation>1 Punkt gilt dann als Ihrer, und spätere Runden lernen daraus.</translation>
    </message>
    <message>
        <source>{count} points will then count as yours, and later rounds will learn from them.</source>
        <translation>{count} Punkte gelten dann als Ihre, und spätere Runden lernen daraus.</translation>
    </message>
    <message>
        <source>Place {points}</source>
        <translation>{points} setzen</translation>
    </message>
    <message>
        <source>Move {points}</source>
        <translation>{points} verschieben</translation>
    </message>
    <message>
        <source>Clear {points}</source>
        <translation>{points} löschen</translation>
    </message>
    <message>
        <source>Mark {points} visible</source>
        <translation>{points} als sichtbar kennzeichnen</translation>
    </message>
    <message>
        <source>Mark {points} occluded</source>
        <translation>{points} als verdeckt kennzeichnen</translation>
    </message>
    <message>
        <source>Mark {points} absent</source>
        <translation>{points} als fehlend kennzeichnen</translation>
    </message>
    <message>
        <source>Confirm {points}</source>
        <translation>{points} bestätigen</translation>
    </message>
    <message>
        <source>Confirm {films}</source>
        <translation>{films} bestätigen</translation>
    </message>
    <message>
        <source>Label {films}</source>
        <translation>{films} markieren</translation>
    </message>
    <message>
        <source>Import the points of {films}</source>
        <translation>Punkte von {films} importieren</translation>
    </message>
    <message>
        <source>Predict {films}</source>
        <translation>{films} vorhersagen</translation>
    </message>
    <message>
        <source>Import the spacing of {films}</source>
        <translation>Pixelabstand von {films} importieren</translation>
    </message>
    <message>
        <source>Add {films}</source>
        <translation>{films} hinzufügen</translation>
    </message>
    <message>
        <source>Remove {films}</source>
        <translation>{films} entfernen</translation>
    </message>
    <message>
        <source>Mark {films} as unusable</source>
        <translation>{films} als unbrauchbar kennzeichnen</translation>
    </message>
    <message>
        <source>Mark {films} as usable</source>
        <translation>{films} als brauchbar kennzeichnen</translation>
    </message>
    <message>
        <source>Assign {films} to {reader}</source>
        <translation>{films} an {reader} zuweisen</translation>
    </message>
    <message>
        <source>Assign {films} to nobody</source>
        <translation>{films} niemandem zuweisen</translation>
    </message>
    <message>
        <source>Group {films} as {subject}</source>
        <translation>{films} als {subject} zusammenfassen</translation>
    </message>
    <message>
        <source>Take {films} out of their subject</source>
        <translation>{films} keiner Person zuordnen</translation>
    </message>
    <message>
        <source>Set date, age or sex on {films}</source>
        <translation>Datum, Alter oder Geschlecht für {films} setzen</translation>
    </message>
    <message>
        <source>Take {films} to be read again</source>
        <translation>{films} für die zweite Auswertung nehmen</translation>
    </message>
    <message>
        <source>Add {landmark} to the landmark list</source>
        <translation>{landmark} in die Landmarkenliste aufnehmen</translation>
    </message>
    <message>
        <source>Remove {landmark} from the landmark list</source>
        <translation>{landmark} aus der Landmarkenliste entfernen</translation>
    </message>
    <message>
        <source>Use {network}</source>
        <translation>{network} verwenden</translation>
    </message>
    <message>
        <source>Delete {network}</source>
        <translation>{network} löschen</translation>
    </message>
    <message>
        <source>Edit of a later version</source>
        <translation>Änderung einer späteren Version</translation>
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
        <source>{landmark} is now midway between its left and right points.</source>
        <translation>{landmark} liegt jetzt in der Mitte zwischen seinem linken und rechten Punkt.</translation>
    </message>
    <message>
        <source>This is the last film with predicted points.</source>
        <translation>Dies ist die letzte Aufnahme mit vorhergesagten Punkten.</translation>
    </message>
    <message>
        <source>You have seen every predicted film. Starting again with the largest expected error.</source>
        <translation>Sie haben alle vorhergesagten Aufnahmen gesehen. Es geht wieder beim größten erwarteten Fehler los.</translation>
    </message>
    <message>
        <source>This is the last film to be read again.</source>
        <translation>Dies ist die letzte Aufnahme, die noch einmal zu befunden ist.</translation>
    </message>
    <message>
        <source>You have seen every film that is to be read again. Starting with the first.</source>
        <translation>Sie haben alle Aufnahmen gesehen, die noch einmal zu befunden sind. Es geht mit der ersten weiter.</translation>
    </message>
    <message>
        <source>{names} is missing on this film. Press V to mark it absent, or Enter again to continue without it.</source>
        <translation>{names} fehlt auf dieser Aufnahme. Drücken Sie V, um die Landmarke als fehlend zu markieren, oder noch einmal Enter, um ohne sie weiterzugehen.</translation>
    </message>
    <message>
        <source>{count} landmarks are missing on this film ({names}). Press Enter again to continue without them.</source>
        <translation>{count} Landmarken fehlen auf dieser Aufnahme ({names}). Drücken Sie noch einmal Enter, um ohne sie weiterzugehen.</translation>
    </message>
    <message>
        <source>{network} is now in use. Train &gt; Predict remaining films places its points.</source>
        <translation>{network} wird jetzt verwendet. Trainieren &gt; Übrige Aufnahmen vorhersagen setzt seine Punkte.</translation>
    </message>
    <message>
        <source>{network} was deleted. Undo brings it back.</source>
        <translation>{network} wurde gelöscht. Rückgängig bringt es zurück.</translation>
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
        <source>Confirm all points</source>
        <translation>Alle Punkte bestätigen</translation>
    </message>
    <message>
        <source>Set the pixel spacing</source>
        <translation>Pixelabstand setzen</translation>
    </message>
    <message>
        <source>Rename {old} to {new}</source>
        <translation>{old} in {new} umbenennen</translation>
    </message>
    <message>
        <source>Change the landmark list</source>
        <translation>Landmarkenliste ändern</translation>
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
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Replace existing files</source>
        <translation>Vorhandene Dateien ersetzen</translation>
    </message>
    <message>
        <source>Include image file names</source>
        <translation>Dateinamen der Aufnahmen angeben</translation>
    </message>
    <message>
        <source>Otherwise films are identified by their ids only: a file name may contain a patient’s name.</source>
        <translation>Sonst werden Aufnahmen nur durch ihre Kennung bezeichnet: Ein Dateiname kann den Namen eines Patienten enthalten.</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Speichern unter</translation>
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
        <source>{films}; the export marks them as predicted.</source>
        <translation>{films}; der Export kennzeichnet sie als vorhergesagt.</translation>
    </message>
    <message>
        <source>{films}; this format cannot mark them, so they will look like points placed by a reader.</source>
        <translation>{films}; dieses Format kann sie nicht kennzeichnen, sodass sie wie von einem Befunder gesetzt aussehen.</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Folder of films</source>
        <translation>Ordner mit Aufnahmen</translation>
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
        <source>Exporting…</source>
        <translation>Export läuft…</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>1 film that is marked as unusable was left out</source>
        <translation>1 als unbrauchbar gekennzeichnete Aufnahme wurde ausgelassen</translation>
    </message>
    <message>
        <source>{count} films that are marked as unusable were left out</source>
        <translation>{count} als unbrauchbar gekennzeichnete Aufnahmen wurden ausgelassen</translation>
    </message>
    <message>
        <source>1 film was left out, because the format cannot store it</source>
        <translation>1 Aufnahme wurde ausgelassen, weil das Format sie nicht speichern kann</translation>
    </message>
    <message>
        <source>{count} films were left out, because the format cannot store them</source>
        <translation>{count} Aufnahmen wurden ausgelassen, weil das Format sie nicht speichern kann</translation>
    </message>
    <message>
        <source>1 film has invalid attributes ({attributes}), which were not copied</source>
        <translation>1 Aufnahme hat ungültige Attribute ({attributes}), die nicht kopiert wurden</translation>
    </message>
    <message>
        <source>{count} films have invalid attributes ({attributes}), which were not copied</source>
        <translation>{count} Aufnahmen haben ungültige Attribute ({attributes}), die nicht kopiert wurden</translation>
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
        <source>Choose the folder that holds the films: DICOM, PNG, JPEG, TIFF or BMP.</source>
        <translation>Wählen Sie den Ordner mit den Aufnahmen: DICOM, PNG, JPEG, TIFF oder BMP.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Creating the sample films…</source>
        <translation>Beispielaufnahmen werden erzeugt…</translation>
    </message>
    <message>
        <source>Current folder of the films</source>
        <translation>Jetziger Ordner der Aufnahmen</translation>
    </message>
    <message>
        <source>Searching for the missing films…</source>
        <translation>Fehlende Aufnahmen werden gesucht…</translation>
    </message>
    <message>
        <source>Reading the films…</source>
        <translation>Aufnahmen werden gelesen…</translation>
    </message>
    <message>
        <source>1 missing film found</source>
        <translation>1 fehlende Aufnahme gefunden</translation>
    </message>
    <message>
        <source>{count} missing films found</source>
        <translation>{count} fehlende Aufnahmen gefunden</translation>
    </message>
    <message>
        <source>{edit}: done. Undo reverses it.</source>
        <translation>{edit}: erledigt. Rückgängig macht es ungeschehen.</translation>
    </message>
    <message>
        <source>{project} was merged. Undo removes its films and points again.</source>
        <translation>{project} wurde zusammengeführt. Rückgängig entfernt seine Aufnahmen und Punkte wieder.</translation>
    </message>
    <message>
        <source>1 was already in the project</source>
        <translation>1 war schon im Projekt</translation>
    </message>
    <message>
        <source>{count} were already in the project</source>
        <translation>{count} waren schon im Projekt</translation>
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
        <source>The only film there cannot be used:</source>
        <translation>Die einzige Aufnahme dort kann nicht verwendet werden:</translation>
    </message>
    <message>
        <source>The film cannot be read: {error}.</source>
        <translation>Die Aufnahme kann nicht gelesen werden: {error}.</translation>
    </message>
    <message>
        <source>Open it in another program to see whether the file is intact, and copy it again.</source>
        <translation>Öffnen Sie sie in einem anderen Programm, um zu sehen, ob die Datei intakt ist, und kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Spätere</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>± (95 %)</source>
        <translation>± (95 %)</translation>
    </message>
    <message>
        <source>Per year</source>
        <translation>Pro Jahr</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>{films}: measurements</source>
        <translation>{films}: Messwerte</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Downwards</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>{films}: landmarks, mm</source>
        <translation>{films}: Landmarken, mm</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>bewegt</translation>
    </message>
    <message>
        <source>±: what the errors of the points on both films can make of nothing, 95 of 100 times. A change that is not more is said to be within the error. The position of the head is not in it: the same head filmed twice differs by more.</source>
        <translation>±: was die Fehler der Punkte beider Aufnahmen allein ausmachen können, in 95 von 100 Fällen. Eine Änderung, die nicht größer ist, liegt innerhalb des Fehlers. Die Kopfhaltung ist nicht darin: Derselbe Kopf, zweimal aufgenommen, unterscheidet sich stärker.</translation>
    </message>
    <message>
        <source>Forwards is along Frankfort of the first film, downwards across it.</source>
        <translation>Nach vorn heißt entlang der Frankfurter Horizontalen der ersten Aufnahme, nach unten quer dazu.</translation>
    </message>
    <message>
        <source>Forwards is to the right of the first film, downwards is down on it.</source>
        <translation>Nach vorn heißt nach rechts auf der ersten Aufnahme, nach unten heißt auf ihr nach unten.</translation>
    </message>
    <message>
        <source>Forwards is along {line} of the first film, downwards across it.</source>
        <translation>Nach vorn heißt entlang {line} der ersten Aufnahme, nach unten quer dazu.</translation>
    </message>
    <message>
        <source>Outlines are schematic, drawn through the landmarks by a template: never measure on them.</source>
        <translation>Die Umrisse sind schematisch, nach einer Vorlage durch die Landmarken gezeichnet: Messen Sie nie an ihnen.</translation>
    </message>
    <message>
        <source>Superimposition</source>
        <translation>Überlagerung</translation>
    </message>
    <message>
        <source>Laid on</source>
        <translation>Überlagert auf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>first film</source>
        <translation>erste Aufnahme</translation>
    </message>
    <message>
        <source>later film</source>
        <translation>spätere Aufnahme</translation>
    </message>
    <message>
        <source>both films, blended</source>
        <translation>beide Aufnahmen, überblendet</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Films laid over each other</source>
        <translation>Übereinandergelegte Aufnahmen</translation>
    </message>
    <message>
        <source>Change to</source>
        <translation>Änderung bis</translation>
    </message>
    <message>
        <source>Say of two films or more that they are of one subject: Edit, Subject and dates…</source>
        <translation>Fassen Sie zwei oder mehr Aufnahmen als eine Person zusammen: Bearbeiten, Person und Daten…</translation>
    </message>
    <message>
        <source>The films cannot be laid so: {why}.</source>
        <translation>Die Aufnahmen lassen sich so nicht überlagern: {why}.</translation>
    </message>
    <message>
        <source>A spacing is not known: sizes are made equal, and lengths left out.</source>
        <translation>Ein Pixelabstand ist nicht bekannt: Größen werden angeglichen, Längen weggelassen.</translation>
    </message>
    <message>
        <source>The spacings are from different sources: lengths may differ for that alone.</source>
        <translation>Die Pixelabstände haben verschiedene Quellen: Längen können schon deshalb abweichen.</translation>
    </message>
    <message>
        <source>Outlines are schematic. The position of the head is not in the error.</source>
        <translation>Die Umrisse sind schematisch. Die Haltung des Kopfes ist nicht im Fehler enthalten.</translation>
    </message>
    <message>
        <source>Changes of measurements</source>
        <translation>Änderungen der Messwerte</translation>
    </message>
    <message>
        <source>Before these edits</source>
        <translation>Vor diesen Änderungen</translation>
    </message>
    <message>
        <source>Current state</source>
        <translation>Jetziger Stand</translation>
    </message>
    <message>
        <source>Not possible during training: the landmark list or the films would change</source>
        <translation>Während des Trainings nicht möglich: Die Landmarkenliste oder die Aufnahmen würden sich ändern</translation>
    </message>
    <message>
        <source>Click to go back or forward to this point</source>
        <translation>Klicken, um bis hierher zurück- oder vorzugehen</translation>
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
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>started</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>unusable</source>
        <translation>unbrauchbar</translation>
    </message>
    <message>
        <source>Smallest, earliest or A first</source>
        <translation>Kleinstes, Frühestes oder A zuerst</translation>
    </message>
    <message>
        <source>Largest, latest or Z first</source>
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
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
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
        <source>Subject and dates…</source>
        <translation>Person und Daten…</translation>
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
        <source>Progress of the film: not started, started, predicted, done</source>
        <translation>Fortschritt der Aufnahme: nicht begonnen, begonnen, vorhergesagt, fertig</translation>
    </message>
    <message>
        <source>Reader to whom the film is assigned</source>
        <translation>Befunder, dem die Aufnahme zugewiesen ist</translation>
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
        <source>★ Suggested for labelling: {reason}. The marks last until the project is closed.</source>
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
        <source>Detect automatically</source>
        <translation>Automatisch erkennen</translation>
    </message>
    <message>
        <source>Match films by file name only</source>
        <translation>Aufnahmen nur am Dateinamen erkennen</translation>
    </message>
    <message>
        <source>Keep all points placed by a reader</source>
        <translation>Alle von einem Befunder gesetzten Punkte behalten</translation>
    </message>
    <message>
        <source>Replace {points} placed by a reader</source>
        <translation>Von einem Befunder gesetzt, ersetzen: {points}</translation>
    </message>
    <message>
        <source>Reading the points…</source>
        <translation>Punkte werden gelesen…</translation>
    </message>
    <message>
        <source>Leave out {points} of landmarks not in the list</source>
        <translation>{points} von Landmarken auslassen, die nicht in der Liste sind</translation>
    </message>
    <message>
        <source>Films of this project have the same file names as in the source, but are in other folders.</source>
        <translation>Aufnahmen dieses Projekts haben die gleichen Dateinamen wie in der Quelle, liegen aber in anderen Ordnern.</translation>
    </message>
    <message>
        <source>The source has no points for any film of this project.</source>
        <translation>Die Quelle hat keine Punkte für Aufnahmen dieses Projekts.</translation>
    </message>
    <message>
        <source>Found: {films} of the project, {landmarks}.
{new} new, {replaced} already placed by a reader.</source>
        <translation>Gefunden: {films} des Projekts, {landmarks}.
Neu: {new}; schon von einem Befunder gesetzt: {replaced}.</translation>
    </message>
    <message>
        <source>1 point is outside its film: was the table made for films of this size?</source>
        <translation>1 Punkt liegt außerhalb seiner Aufnahme: Gehört die Tabelle zu Aufnahmen dieser Größe?</translation>
    </message>
    <message>
        <source>{count} points are outside their films: was the table made for films of this size?</source>
        <translation>{count} Punkte liegen außerhalb ihrer Aufnahmen: Gehört die Tabelle zu Aufnahmen dieser Größe?</translation>
    </message>
    <message>
        <source>Films are named by their numbers alone, such as {film}, which in another project are other films: right only for the project that was exported.</source>
        <translation>Aufnahmen sind nur mit ihren Nummern genannt, wie {film}, die in einem anderen Projekt andere Aufnahmen sind: richtig nur für das Projekt, aus dem exportiert wurde.</translation>
    </message>
    <message>
        <source>Films not in the project, left out: {names}.</source>
        <translation>Aufnahmen, die nicht im Projekt sind, ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Matched by file name only, the folders differ: {names}.</source>
        <translation>Nur am Dateinamen erkannt, die Ordner sind verschieden: {names}.</translation>
    </message>
    <message>
        <source>Only the file name matches, the folders differ; left out: {names}.</source>
        <translation>Nur der Dateiname stimmt überein, die Ordner sind verschieden; ausgelassen: {names}.</translation>
    </message>
    <message>
        <source>Spelled differently in the source: {names}.</source>
        <translation>In der Quelle anders geschrieben: {names}.</translation>
    </message>
    <message>
        <source>{name} (closest match: {film})</source>
        <translation>{name} (am ähnlichsten: {film})</translation>
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
        <source>Table of points</source>
        <translation>Tabelle mit Punkten</translation>
    </message>
    <message>
        <source>A table or file of points, or a folder of label files</source>
        <translation>Eine Tabelle oder Datei mit Punkten oder ein Ordner mit Punktdateien</translation>
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
        <source>Not drawn as points in the source, left out: {points}.</source>
        <translation>In der Quelle nicht als Punkte gezeichnet, ausgelassen: {points}.</translation>
    </message>
    <message>
        <source>There are no landmark points in the source.</source>
        <translation>In der Quelle gibt es keine Punkte von Landmarken.</translation>
    </message>
    <message>
        <source>{landmark} of {film}</source>
        <translation>{landmark} auf {film}</translation>
    </message>
    <message>
        <source>the name of a landmark has {length} characters, and {most} at most were expected</source>
        <translation>der Name einer Landmarke hat {length} Zeichen, erwartet wurden höchstens {most}</translation>
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
        <source>Include subfolders ({films})</source>
        <translation>Unterordner einschließen ({films})</translation>
    </message>
    <message>
        <source>The folder “{folder}” has subfolders.</source>
        <translation>Der Ordner “{folder}” hat Unterordner.</translation>
    </message>
    <message>
        <source>The folder “{folder}” itself contains {films}.</source>
        <translation>Im Ordner “{folder}” selbst: {films}.</translation>
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
        <source>Click a row for its plot of Bland and Altman</source>
        <translation>Eine Zeile anklicken für ihr Bland-Altman-Diagramm</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Films on which both have a value</source>
        <translation>Aufnahmen, auf denen beide einen Wert haben</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Mean difference, this project&apos;s reader less the other</source>
        <translation>Mittlere Differenz, Auswerter dieses Projekts minus der andere</translation>
    </message>
    <message>
        <source>Dahlberg</source>
        <translation>Dahlberg</translation>
    </message>
    <message>
        <source>Dahlberg&apos;s error of one reading; it contains the bias</source>
        <translation>Dahlbergs Fehler einer Auswertung; er enthält den Bias</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Limits of agreement: 95 of 100 differences lie between them</source>
        <translation>Übereinstimmungsgrenzen: 95 von 100 Differenzen liegen dazwischen</translation>
    </message>
    <message>
        <source>ICC(2,1)</source>
        <translation>ICC(2,1)</translation>
    </message>
    <message>
        <source>Absolute agreement, single reading, two-way random, with its 95 % interval</source>
        <translation>Absolute Übereinstimmung, Einzelmessung, zweifaktoriell zufällig, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>ICC(3,1)</source>
        <translation>ICC(3,1)</translation>
    </message>
    <message>
        <source>Consistency, single reading, two-way mixed, with its 95 % interval</source>
        <translation>Konsistenz, Einzelmessung, zweifaktoriell gemischt, mit 95-%-Intervall</translation>
    </message>
    <message>
        <source>CCC</source>
        <translation>CCC</translation>
    </message>
    <message>
        <source>Lin&apos;s concordance</source>
        <translation>Konkordanz nach Lin</translation>
    </message>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Click a row for its scattergram</source>
        <translation>Eine Zeile anklicken für ihr Streudiagramm</translation>
    </message>
    <message>
        <source>Films on which both have placed it</source>
        <translation>Aufnahmen, auf denen beide sie gesetzt haben</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Mean radial error</source>
        <translation>Mittlerer radialer Fehler</translation>
    </message>
    <message>
        <source>SD</source>
        <translation>SD</translation>
    </message>
    <message>
        <source>Standard deviation of the radial errors</source>
        <translation>Standardabweichung der radialen Fehler</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Bias forwards; on the film to the right where the list does not tell which way a face looks</source>
        <translation>Bias nach vorn; auf der Aufnahme nach rechts, wo die Liste nicht sagt, wohin das Gesicht blickt</translation>
    </message>
    <message>
        <source>y</source>
        <translation>y</translation>
    </message>
    <message>
        <source>Bias downwards</source>
        <translation>Bias nach unten</translation>
    </message>
    <message>
        <source>Error x</source>
        <translation>Fehler x</translation>
    </message>
    <message>
        <source>Method error of one reading along x, without the bias</source>
        <translation>Methodenfehler einer Auswertung entlang x, ohne den Bias</translation>
    </message>
    <message>
        <source>Error y</source>
        <translation>Fehler y</translation>
    </message>
    <message>
        <source>Method error of one reading along y, without the bias</source>
        <translation>Methodenfehler einer Auswertung entlang y, ohne den Bias</translation>
    </message>
    <message>
        <source>≤ 2 mm %</source>
        <translation>≤ 2 mm %</translation>
    </message>
    <message>
        <source>Share of films on which both are within 2 mm</source>
        <translation>Anteil der Aufnahmen, auf denen beide höchstens 2 mm auseinanderliegen</translation>
    </message>
    <message>
        <source>Observers</source>
        <translation>Auswerter</translation>
    </message>
    <message>
        <source>Compare with a project or table…</source>
        <translation>Mit einem Projekt oder einer Tabelle vergleichen…</translation>
    </message>
    <message>
        <source>Compare with the network</source>
        <translation>Mit dem Netz vergleichen</translation>
    </message>
    <message>
        <source>Compare with my second reading</source>
        <translation>Mit meiner zweiten Auswertung vergleichen</translation>
    </message>
    <message>
        <source>Read some films again…</source>
        <translation>Aufnahmen noch einmal befunden…</translation>
    </message>
    <message>
        <source>Save tables and plots…</source>
        <translation>Tabellen und Diagramme speichern…</translation>
    </message>
    <message>
        <source>CSV and SVG files in a folder; films are named by their ids alone</source>
        <translation>CSV- und SVG-Dateien in einem Ordner; Aufnahmen stehen nur mit ihrer Kennung darin</translation>
    </message>
    <message>
        <source>Plot of the selected row</source>
        <translation>Diagramm der gewählten Zeile</translation>
    </message>
    <message>
        <source>Compare with a project or table</source>
        <translation>Mit einem Projekt oder einer Tabelle vergleichen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Comparing the readings…</source>
        <translation>Die Auswertungen werden verglichen…</translation>
    </message>
    <message>
        <source>this project</source>
        <translation>dieses Projekt</translation>
    </message>
    <message>
        <source>{films} of “{reader}” could not be matched with one of this project: left out.</source>
        <translation>{films} von „{reader}“ konnten keiner Aufnahme dieses Projekts zugeordnet werden: ausgelassen.</translation>
    </message>
    <message>
        <source>second reading</source>
        <translation>zweite Auswertung</translation>
    </message>
    <message>
        <source>Folder for tables and plots</source>
        <translation>Ordner für Tabellen und Diagramme</translation>
    </message>
    <message>
        <source>Tables and plots saved: {folder}</source>
        <translation>Tabellen und Diagramme gespeichert: {folder}</translation>
    </message>
    <message>
        <source>Choose what to compare with: the same films read again, by another reader, or by the network.</source>
        <translation>Wählen Sie, womit verglichen wird: dieselben Aufnahmen noch einmal ausgewertet, von jemand anderem oder vom Netz.</translation>
    </message>
    <message>
        <source>Both readings have no landmark of one film in common.</source>
        <translation>Beide Auswertungen haben auf keiner Aufnahme eine Landmarke gemeinsam.</translation>
    </message>
    <message>
        <source>{first} less {second} on {films}.</source>
        <translation>{first} minus {second} auf {films}.</translation>
    </message>
    <message>
        <source>Landmarks, {unit}</source>
        <translation>Landmarken, {unit}</translation>
    </message>
    <message>
        <source>Below 25 films no error figure is reliable.</source>
        <translation>Unter 25 Aufnahmen ist keine Fehlerangabe verlässlich.</translation>
    </message>
    <message>
        <source>A spacing is not known: landmarks are compared in pixels.</source>
        <translation>Ein Pixelabstand ist nicht bekannt: Landmarken werden in Pixeln verglichen.</translation>
    </message>
    <message>
        <source>Bias: mean difference. Dahlberg: error of one reading; it contains the bias. Limits: of agreement, which hold 95 of 100 differences. ICC(2,1): absolute agreement, ICC(3,1): consistency, each with its 95 % interval. CCC: Lin’s concordance. Mean and SD: of the distances. x: forwards, y: down; where it is not known which way a face looks, to the right and down on the film. Error: method error of one reading, without the bias.</source>
        <translation>Bias: mittlere Differenz. Dahlberg: Fehler einer Auswertung; er enthält den Bias. Grenzen: der Übereinstimmung, 95 von 100 Differenzen liegen darin. ICC(2,1): absolute Übereinstimmung, ICC(3,1): Konsistenz, je mit 95-%-Intervall. CCC: Lins Konkordanz. Mittel und SD: der Abstände. x: nach vorn, y: nach unten; wo nicht bekannt ist, wohin das Gesicht blickt, nach rechts und unten auf der Aufnahme. Fehler: Methodenfehler einer Auswertung ohne den Bias.</translation>
    </message>
    <message>
        <source>Points that began as a network&apos;s lean towards it.</source>
        <translation>Punkte, die zuerst ein Netz gesetzt hat, neigen zu ihm hin.</translation>
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
        <source>occluded</source>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>{state}, occluded</source>
        <translation>{state}, verdeckt</translation>
    </message>
    <message>
        <source>Add films with File &gt; Add a folder of films.</source>
        <translation>Fügen Sie mit Datei &gt; Ordner mit Aufnahmen hinzufügen Aufnahmen hinzu.</translation>
    </message>
    <message>
        <source>Choose a landmark list with File &gt; Landmark list.</source>
        <translation>Wählen Sie mit Datei &gt; Landmarkenliste eine Liste.</translation>
    </message>
    <message>
        <source>Click away from the points, or press Tab, to continue placing.</source>
        <translation>Klicken Sie neben die Punkte oder drücken Sie Tab, um weiter zu setzen.</translation>
    </message>
    <message>
        <source>Drag wrong points into place; Enter confirms the others and shows the next film.</source>
        <translation>Ziehen Sie falsche Punkte an ihren Platz; Enter bestätigt die anderen und zeigt die nächste Aufnahme.</translation>
    </message>
    <message>
        <source>All landmarks are placed</source>
        <translation>Alle Landmarken sind gesetzt</translation>
    </message>
    <message>
        <source>Enter shows the next film. Drag a point to move it.</source>
        <translation>Enter zeigt die nächste Aufnahme. Ziehen Sie einen Punkt, um ihn zu verschieben.</translation>
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
        <source>Move: {landmark}</source>
        <translation>Verschieben: {landmark}</translation>
    </message>
    <message>
        <source>No landmarks</source>
        <translation>Keine Landmarken</translation>
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
        <source>{count} predicted</source>
        <translation>{count} vorhergesagt</translation>
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
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Merge {project}</source>
        <translation>{project} zusammenführen</translation>
    </message>
    <message>
        <source>{landmarks} placed differently by the two readers:</source>
        <translation>{landmarks} von beiden Befundern verschieden gesetzt:</translation>
    </message>
    <message>
        <source>{films} in both projects, matched by content.</source>
        <translation>{films} in beiden Projekten, am Inhalt erkannt.</translation>
    </message>
    <message>
        <source>{films} only in the other project, added with all points.</source>
        <translation>{films} nur im anderen Projekt, mit allen Punkten hinzugefügt.</translation>
    </message>
    <message>
        <source>{points} only in the other project.</source>
        <translation>{points} nur im anderen Projekt.</translation>
    </message>
    <message>
        <source>Of {films} only the other project knows a pixel size, subject, date, age, sex or reader: kept.</source>
        <translation>Von {films} kennt nur das andere Projekt Pixelabstand, Person, Datum, Alter, Geschlecht oder Befunder: übernommen.</translation>
    </message>
    <message>
        <source>Not in the landmark list: {names}. The points are kept, and appear once the landmarks are added.</source>
        <translation>Nicht in der Landmarkenliste: {names}. Die Punkte bleiben erhalten und erscheinen, sobald die Landmarken hinzugefügt sind.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
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
        <source>Held-back error</source>
        <translation>Fehler (zurückgehalten)</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
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
        <source>The network in use makes the predictions, and the next round starts from it</source>
        <translation>Das verwendete Netz sagt vorher, und die nächste Runde geht von ihm aus</translation>
    </message>
    <message>
        <source>Number of films with your points that it learned from</source>
        <translation>Anzahl der Aufnahmen mit Ihren Punkten, aus denen es gelernt hat</translation>
    </message>
    <message>
        <source>Number of training updates</source>
        <translation>Anzahl der Trainingsschritte</translation>
    </message>
    <message>
        <source>Error on films that you labelled without predictions, measured before it also learned from them; needs at least five labelled films</source>
        <translation>Fehler auf Aufnahmen, die Sie ohne Vorhersagen markiert haben, gemessen, bevor es auch aus ihnen lernte; braucht mindestens fünf markierte Aufnahmen</translation>
    </message>
    <message>
        <source>Share of its points that you confirmed without moving them</source>
        <translation>Anteil seiner Punkte, die Sie unverändert bestätigt haben</translation>
    </message>
    <message>
        <source>Number of its points that you moved, and how far (median)</source>
        <translation>Anzahl seiner Punkte, die Sie verschoben haben, und wie weit (Median)</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>It is not known which films {network} learned from, so no film is certain to be new to it.</source>
        <translation>Es ist nicht bekannt, aus welchen Aufnahmen {network} gelernt hat, daher ist keine mit Sicherheit neu.</translation>
    </message>
    <message>
        <source>There is no film yet that you finished without predictions and that neither network has learned from. A prediction that you kept cannot measure the error: label some films before they are predicted.</source>
        <translation>Es gibt noch keine Aufnahme, die Sie ohne Vorhersagen fertiggestellt haben und aus der keines der beiden Netze gelernt hat. Eine behaltene Vorhersage kann den Fehler nicht messen: Markieren Sie einige Aufnahmen, bevor sie vorhergesagt werden.</translation>
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
        <source>The points it predicted, and your changes to them, are kept. Undo brings the network back.</source>
        <translation>Die Punkte, die es vorhergesagt hat, und was Sie daraus gemacht haben, bleiben. Rückgängig holt das Netz zurück.</translation>
    </message>
    <message>
        <source>the built-in network</source>
        <translation>das mitgelieferte Netz</translation>
    </message>
    <message>
        <source>It is in use; {network} will be used instead.</source>
        <translation>Es wird verwendet; danach wird {network} verwendet.</translation>
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
        <source>No landmarks yet; add a list later with File &gt; Landmark list.</source>
        <translation>Noch keine Landmarken; fügen Sie später mit Datei &gt; Landmarkenliste eine Liste hinzu.</translation>
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
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose where to save the project.</source>
        <translation>Wählen Sie, wo das Projekt gespeichert wird.</translation>
    </message>
    <message>
        <source>A project with that name already exists: open it, or choose another name.</source>
        <translation>Es gibt schon ein Projekt mit diesem Namen: Öffnen Sie es, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>This landmark list cannot be used.</source>
        <translation>Diese Landmarkenliste kann nicht verwendet werden.</translation>
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
        <source>Every finished edit is saved. You can continue; if the window behaves oddly, close it and open the project again. Please copy the details and send them to us.</source>
        <translation>Jede fertige Änderung ist gespeichert. Sie können weiterarbeiten; verhält sich das Fenster seltsam, schließen Sie es und öffnen Sie das Projekt erneut. Bitte kopieren Sie die Einzelheiten und senden Sie sie uns.</translation>
    </message>
    <message>
        <source>last training on {device}</source>
        <translation>letztes Training mit {device}</translation>
    </message>
    <message>
        <source>Place landmarks on a few x-rays, train, and correct the rest.</source>
        <translation>Setzen Sie Landmarken auf wenige Röntgenaufnahmen, trainieren Sie und korrigieren Sie den Rest.</translation>
    </message>
    <message>
        <source>For research use. Not a medical device.</source>
        <translation>Für Forschungszwecke. Kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>{count} CPU cores</source>
        <translation>{count} CPU-Kerne</translation>
    </message>
    <message>
        <source>Log: {log}
Settings: {settings}</source>
        <translation>Protokoll: {log}
Einstellungen: {settings}</translation>
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
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>Prüfliste</translation>
    </message>
    <message>
        <source>Films to be read again, in an order of their own. Enter shows the next film.</source>
        <translation>Aufnahmen, die noch einmal zu befunden sind, in eigener Reihenfolge. Die Eingabetaste zeigt die nächste.</translation>
    </message>
    <message>
        <source>Largest expected error first. N shows the next film, Enter confirms it.</source>
        <translation>Größter erwarteter Fehler zuerst. N zeigt die nächste Aufnahme, Enter bestätigt sie.</translation>
    </message>
    <message>
        <source>Films with predicted points appear here, the most doubtful first.</source>
        <translation>Hier erscheinen Aufnahmen mit vorhergesagten Punkten, die zweifelhaftesten zuerst.</translation>
    </message>
    <message>
        <source>The error of these points is unknown.</source>
        <translation>Der Fehler dieser Punkte ist unbekannt.</translation>
    </message>
    <message>
        <source>{count} started</source>
        <translation>{count} begonnen</translation>
    </message>
    <message>
        <source>{count} not started</source>
        <translation>{count} nicht begonnen</translation>
    </message>
    <message>
        <source>{count} done</source>
        <translation>{count} fertig</translation>
    </message>
    <message>
        <source>The network that predicted the points</source>
        <translation>Das Netz, das die Punkte vorhergesagt hat</translation>
    </message>
    <message>
        <source>Number of its points that you moved or marked absent, and how far you moved them (median)</source>
        <translation>Anzahl seiner Punkte, die Sie verschoben oder als fehlend markiert haben, und wie weit Sie sie verschoben haben (Median)</translation>
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
        <source>{kept} of {points} on {films} kept unchanged</source>
        <translation>{kept} von {points} auf {films} unverändert behalten</translation>
    </message>
    <message>
        <source>the others moved by {mean} on average</source>
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
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>The project goes back to how it was when the selected backup was made. How it is now is kept as a backup, too, so you can come back.</source>
        <translation>Das Projekt wird wieder so, wie es bei der gewählten Sicherung war. Der jetzige Stand wird ebenfalls als Sicherung behalten, sodass Sie zurückkehren können.</translation>
    </message>
    <message>
        <source>The project goes back to how it was when the selected backup was made. The damaged file is kept beside it.</source>
        <translation>Das Projekt wird wieder so, wie es bei der gewählten Sicherung war. Die beschädigte Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>1 backup</source>
        <translation>1 Sicherung</translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation>{count} Sicherungen</translation>
    </message>
    <message>
        <source>{backups}, {size} of at most {most} GB, in {folder}</source>
        <translation>{backups}, {size} von höchstens {most} GB, in {folder}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>A landmark for each line of the clipboard: name, abbreviation, definition</source>
        <translation>Eine Landmarke je Zeile der Zwischenablage: Name, Abkürzung, Definition</translation>
    </message>
    <message>
        <source>Discard the changes to the landmark list?</source>
        <translation>Änderungen an der Landmarkenliste verwerfen?</translation>
    </message>
    <message>
        <source>1 point of {names} stays in the project, but is neither shown nor exported.</source>
        <translation>1 Punkt von {names} bleibt im Projekt, wird aber weder gezeigt noch exportiert.</translation>
    </message>
    <message>
        <source>{count} points of {names} stay in the project, but are neither shown nor exported.</source>
        <translation>{count} Punkte von {names} bleiben im Projekt, werden aber weder gezeigt noch exportiert.</translation>
    </message>
    <message>
        <source>To see the points again, add the landmark again or use Undo.</source>
        <translation>Um die Punkte wieder zu sehen, fügen Sie die Landmarke wieder hinzu, oder verwenden Sie Rückgängig.</translation>
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
        <source>Shortcut for {action}</source>
        <translation>Tastenkürzel für {action}</translation>
    </message>
    <message>
        <source>{key} is assigned twice: {one}, {other}.</source>
        <translation>{key} ist doppelt belegt: {one}, {other}.</translation>
    </message>
    <message>
        <source>How the film is displayed. The film itself and the positions of the points do not change.</source>
        <translation>Wie die Aufnahme angezeigt wird. Sie selbst und die Positionen der Punkte ändern sich nicht.</translation>
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
        <source>Examines all films without labels and marks the {count} that represent the set best, to be labelled first. The marks last until the project is closed.</source>
        <translation>Untersucht alle Aufnahmen ohne Markierungen und kennzeichnet die {count}, die am besten für alle stehen und zuerst markiert werden sollten. Die Kennzeichen bleiben, bis das Projekt geschlossen wird.</translation>
    </message>
    <message>
        <source>None of the films of the project can be read.</source>
        <translation>Keine Aufnahme des Projekts kann gelesen werden.</translation>
    </message>
    <message>
        <source>Put the films back where they were, or use File &gt; Find missing films.</source>
        <translation>Legen Sie die Aufnahmen wieder dorthin, wo sie waren, oder verwenden Sie Datei &gt; Fehlende Aufnahmen suchen.</translation>
    </message>
    <message>
        <source>You have started on every film: there is none left to suggest.</source>
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
        <source>Examining {films} on {device}.</source>
        <translation>Untersucht {films} mit {device}.</translation>
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
        <source>Points that you kept cannot measure the error of a network. It is measured on films that you labelled without predictions and that are held back while the network learns.</source>
        <translation>Behaltene Punkte können den Fehler eines Netzes nicht messen. Er wird auf Aufnahmen gemessen, die Sie ohne Vorhersagen markiert haben und die beim Lernen zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>This project is a second reading, from which no network learns.</source>
        <translation>Dieses Projekt ist eine zweite Auswertung, aus der kein Netz lernt.</translation>
    </message>
    <message>
        <source>{films}; {round} starts from the built-in network.</source>
        <translation>{films}; {round} geht vom mitgelieferten Netz aus.</translation>
    </message>
    <message>
        <source>Suggested films (★) remaining: {count}.</source>
        <translation>Vorgeschlagene Aufnahmen (★) noch offen: {count}.</translation>
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
        <source>{films}, {count} started</source>
        <translation>{films}, {count} begonnen</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>Estimating the time…</source>
        <translation>Zeit wird geschätzt…</translation>
    </message>
    <message>
        <source>Too few films for a reliable figure.</source>
        <translation>Zu wenige Aufnahmen für eine verlässliche Zahl.</translation>
    </message>
    <message>
        <source>Stop now; what has been learned so far is kept</source>
        <translation>Jetzt anhalten; das bisher Gelernte bleibt erhalten</translation>
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
        <source>Train {round}</source>
        <translation>{round} trainieren</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Stopping: keeping the best so far…</source>
        <translation>Wird angehalten: Das Beste bisher wird behalten…</translation>
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
        <source>Error on {films} held back: {error}.</source>
        <translation>Fehler auf {films}, die zurückgehalten wurden: {error}.</translation>
    </message>
    <message>
        <source>Close the other window, or save a copy and train that.</source>
        <translation>Schließen Sie das andere Fenster, oder speichern Sie eine Kopie und trainieren Sie diese.</translation>
    </message>
    <message>
        <source>No landmark has been placed on any film yet, so there is nothing to learn from.</source>
        <translation>Noch auf keiner Aufnahme ist eine Landmarke gesetzt, daher gibt es nichts, woraus gelernt werden kann.</translation>
    </message>
    <message>
        <source>{device}, no GPU available</source>
        <translation>{device}, keine GPU verfügbar</translation>
    </message>
    <message>
        <source>The network was saved as {network}.</source>
        <translation>Das Netz wurde als {network} gespeichert.</translation>
    </message>
    <message>
        <source>Stopped: the networks were not compared.</source>
        <translation>Angehalten: Die Netze wurden nicht verglichen.</translation>
    </message>
    <message>
        <source>The networks have been compared.</source>
        <translation>Die Netze wurden verglichen.</translation>
    </message>
    <message>
        <source>Stopped before there was anything to save.</source>
        <translation>Angehalten, bevor es etwas zu speichern gab.</translation>
    </message>
    <message>
        <source>Stopped after {step} of {steps} updates. The network so far was saved as {network}.</source>
        <translation>Nach {step} von {steps} Schritten angehalten. Das bisherige Netz wurde als {network} gespeichert.</translation>
    </message>
    <message>
        <source>{network} has been trained.</source>
        <translation>{network} wurde trainiert.</translation>
    </message>
    <message>
        <source>Stopped too early to be reliable, so it is not used and its error is unknown. Press Train to continue training.</source>
        <translation>Zu früh angehalten, um zuverlässig zu sein; deshalb wird es nicht verwendet, und sein Fehler ist unbekannt. Drücken Sie Trainieren, um fortzufahren.</translation>
    </message>
    <message>
        <source>Place the landmarks on about five films, then press Train.</source>
        <translation>Setzen Sie die Landmarken auf etwa fünf Aufnahmen, dann drücken Sie Trainieren.</translation>
    </message>
    <message>
        <source>Stopped. {network} has predicted {count} of {films}.</source>
        <translation>Angehalten. {network}: {count} von {films} vorhergesagt.</translation>
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
        <source>rotated 90° right</source>
        <translation>um 90° nach rechts gedreht</translation>
    </message>
    <message>
        <source>rotated 90° left</source>
        <translation>um 90° nach links gedreht</translation>
    </message>
    <message>
        <source>rotated 180°</source>
        <translation>um 180° gedreht</translation>
    </message>
    <message>
        <source>flipped horizontally</source>
        <translation>horizontal gespiegelt</translation>
    </message>
    <message>
        <source>flipped vertically</source>
        <translation>vertikal gespiegelt</translation>
    </message>
    <message>
        <source>Place the landmarks on five to ten x-rays, press Train, and correct the predictions on the rest.</source>
        <translation>Setzen Sie die Landmarken auf fünf bis zehn Röntgenaufnahmen, drücken Sie Trainieren und korrigieren Sie die Vorhersagen auf den übrigen.</translation>
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
        <source>Explore a sample project</source>
        <translation>Ein Beispielprojekt ansehen</translation>
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
        <source>{place} is no text</source>
        <translation>{place} ist kein Text</translation>
    </message>
    <message>
        <source>{place} is no text in UTF-8</source>
        <translation>{place} ist kein Text in UTF-8</translation>
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
        <source>The name of landmark {number} has {length} characters.</source>
        <translation>Der Name von Landmarke {number} hat {length} Zeichen.</translation>
    </message>
    <message>
        <source>Names of up to {most} characters can be used: shorten it.</source>
        <translation>Namen können bis zu {most} Zeichen haben: Kürzen Sie ihn.</translation>
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
        <source>A file that no such export has written lies there, and would be overwritten.</source>
        <translation>Dort liegt eine Datei, die kein solcher Export geschrieben hat; sie würde überschrieben.</translation>
    </message>
    <message>
        <source>Choose another name, or add --force; the file was not changed.</source>
        <translation>Wählen Sie einen anderen Namen oder fügen Sie --force hinzu; die Datei wurde nicht geändert.</translation>
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
        <source>some numbers have a comma and others a point, so “{cell}” may mean thousands</source>
        <translation>manche Zahlen haben ein Komma, andere einen Punkt, sodass „{cell}“ Tausender meinen kann</translation>
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
        <source>the task has several pictures, and none is called “{name}”</source>
        <translation>die Aufgabe hat mehrere Bilder, und keines heißt “{name}”</translation>
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
        <source>several texts may name the film: {names}</source>
        <translation>mehrere Texte können die Aufnahme nennen: {names}</translation>
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
        <source>“{landmark}” of {film} lies nowhere near the film ({place}).</source>
        <translation>„{landmark}“ von {film} liegt weit außerhalb der Aufnahme ({place}).</translation>
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
        <source>Another program has changed the project file. Open it again to see what it holds.</source>
        <translation>Ein anderes Programm hat die Projektdatei geändert. Öffnen Sie sie erneut, um zu sehen, was sie enthält.</translation>
    </message>
    <message>
        <source>Beside the project lies a copy that was edited on another computer at the same time: {files}. File &gt; Merge a project takes its points in.</source>
        <translation>Neben dem Projekt liegt eine Kopie, die gleichzeitig auf einem anderen Computer bearbeitet wurde: {files}. Datei &gt; Projekt zusammenführen nimmt ihre Punkte auf.</translation>
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
        <source>DeepLabCut (folder)</source>
        <translation>DeepLabCut (Ordner)</translation>
    </message>
    <message>
        <source>A table for each folder of films under scorer, bodyparts and coords; in pixels, without visibility.</source>
        <translation>Eine Tabelle je Ordner von Aufnahmen unter scorer, bodyparts und coords; in Pixeln, ohne Sichtbarkeit.</translation>
    </message>
    <message>
        <source>A block for each film in the order of the list, y upwards, for tpsDig and geomorph; missing points are NA NA.</source>
        <translation>Ein Block je Aufnahme in der Reihenfolge der Liste, y nach oben, für tpsDig und geomorph; fehlende Punkte sind NA NA.</translation>
    </message>
    <message>
        <source>A report (TID 1500) for each film that is a DICOM file, with its points and measurements, for the PACS.</source>
        <translation>Ein Strukturbefund (TID 1500) für jede Aufnahme, die eine DICOM-Datei ist, mit ihren Punkten und Messungen, für das PACS.</translation>
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
        <source>TPS</source>
        <translation>TPS</translation>
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
        <source>DICOM presentation state (folder)</source>
        <translation>DICOM-Darstellungszustand (Ordner)</translation>
    </message>
    <message>
        <source>A GSPS for each film that is a DICOM file, which draws its points in a PACS viewer.</source>
        <translation>Ein Darstellungszustand (GSPS) für jede Aufnahme, die eine DICOM-Datei ist; er zeichnet ihre Punkte im PACS-Betrachter.</translation>
    </message>
    <message>
        <source>Tracing (SVG, folder)</source>
        <translation>Durchzeichnung (SVG, Ordner)</translation>
    </message>
    <message>
        <source>A drawing for each film with its points; of a lateral head film with planes and schematic outlines.</source>
        <translation>Eine Zeichnung für jede Aufnahme mit ihren Punkten; von seitlichen Kopfaufnahmen mit Ebenen und schematischen Umrissen.</translation>
    </message>
    <message>
        <source>There is no format “{name}”.</source>
        <translation>Es gibt kein Format “{name}”.</translation>
    </message>
    <message>
        <source>There is no analysis “{name}”.</source>
        <translation>Es gibt keine Analyse „{name}“.</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <translation>Wählen Sie eines von {known}.</translation>
    </message>
    <message>
        <source>All cephalometric measurements</source>
        <translation>Alle kephalometrischen Messungen</translation>
    </message>
    <message>
        <source>The analysis “{name}” is also in {other}.</source>
        <translation>Die Analyse „{name}“ steht auch in {other}.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Geben Sie einer davon eine andere id.</translation>
    </message>
    <message>
        <source>The measurements cannot be read: {reason}.</source>
        <translation>Die Messungen lassen sich nicht lesen: {reason}.</translation>
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
        <source>The pixels are of a rare kind, which cannot be copied as they are.</source>
        <translation>Die Pixel sind von seltener Art und können nicht unverändert kopiert werden.</translation>
    </message>
    <message>
        <source>Export the image again from its source, in greyscale of up to 16 bits.</source>
        <translation>Exportieren Sie das Bild erneut aus seiner Quelle, in Graustufen mit höchstens 16 Bit.</translation>
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
        <source>Not learned, because they are not placed on any film: {landmarks} and {count} more.</source>
        <translation>Nicht gelernt, weil sie auf keiner Aufnahme gesetzt sind: {landmarks} und {count} weitere.</translation>
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
        <source>The film {film} was not found.</source>
        <translation>Die Aufnahme {film} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The film {film} was not found: {reason}.</source>
        <translation>Die Aufnahme {film} wurde nicht gefunden: {reason}.</translation>
    </message>
    <message>
        <source>Connect the drive or put the file back; or show the folder where the films are now.</source>
        <translation>Schließen Sie das Laufwerk an oder legen Sie die Datei zurück; oder zeigen Sie den Ordner, in dem die Aufnahmen jetzt liegen.</translation>
    </message>
    <message>
        <source>The file of {film} is a different one now: the film was replaced or changed since it was added.</source>
        <translation>Die Datei von {film} ist jetzt eine andere: Die Aufnahme wurde seit dem Hinzufügen ersetzt oder geändert.</translation>
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
        <source>All films are read again</source>
        <translation>Alle Aufnahmen sind noch einmal befundet</translation>
    </message>
    <message>
        <source>Next: View, Compare observers.</source>
        <translation>Als Nächstes: Ansicht, Auswerter vergleichen.</translation>
    </message>
    <message>
        <source>Read the last film again</source>
        <translation>Die letzte Aufnahme noch einmal befunden</translation>
    </message>
    <message>
        <source>Read the remaining {count} films again</source>
        <translation>Die übrigen {count} Aufnahmen noch einmal befunden</translation>
    </message>
    <message>
        <source>The first reading is not shown. You can go on at any time.</source>
        <translation>Die erste Auswertung wird nicht gezeigt. Sie können jederzeit weitermachen.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped too early to be reliable.</source>
        <translation>Das Training von {network} wurde zu früh angehalten, um zuverlässig zu sein.</translation>
    </message>
    <message>
        <source>The training of {network} was stopped too early to be reliable, so it is not in use.</source>
        <translation>Das Training von {network} wurde zu früh angehalten, um zuverlässig zu sein; deshalb wird das Netz nicht verwendet.</translation>
    </message>
    <message>
        <source>Continue training</source>
        <translation>Training fortsetzen</translation>
    </message>
    <message>
        <source>The program is working</source>
        <translation>Das Programm arbeitet</translation>
    </message>
    <message>
        <source>Meanwhile, label the suggested films (★); nothing you place is overwritten.</source>
        <translation>Markieren Sie inzwischen die vorgeschlagenen Aufnahmen (★); nichts, was Sie setzen, wird überschrieben.</translation>
    </message>
    <message>
        <source>Meanwhile, review the films that are already predicted.</source>
        <translation>Prüfen Sie inzwischen die Aufnahmen, die schon vorhergesagt sind.</translation>
    </message>
    <message>
        <source>You can continue working; nothing you place is overwritten.</source>
        <translation>Sie können weiterarbeiten; nichts, was Sie setzen, wird überschrieben.</translation>
    </message>
    <message>
        <source>The program is examining the films</source>
        <translation>Das Programm untersucht die Aufnahmen</translation>
    </message>
    <message>
        <source>Landmarks are missing. If one cannot be seen, mark it absent with V.</source>
        <translation>Es fehlen Landmarken. Ist eine nicht zu sehen, markieren Sie sie mit V als fehlend.</translation>
    </message>
    <message>
        <source>Place the last landmark on this film</source>
        <translation>Setzen Sie die letzte Landmarke auf dieser Aufnahme</translation>
    </message>
    <message>
        <source>Place the remaining {count} landmarks on this film</source>
        <translation>Setzen Sie die übrigen {count} Landmarken auf dieser Aufnahme</translation>
    </message>
    <message>
        <source>If a landmark cannot be seen, mark it absent with V.</source>
        <translation>Ist eine Landmarke nicht zu sehen, kennzeichnen Sie sie mit V als fehlend.</translation>
    </message>
    <message>
        <source>This film represents the set best: label it first.</source>
        <translation>Diese Aufnahme steht am besten für alle: Markieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{count} films are labelled; after training, the others are predicted.</source>
        <translation>{count} Aufnahmen sind markiert; nach dem Training werden die übrigen vorhergesagt.</translation>
    </message>
    <message>
        <source>Label 1 more film</source>
        <translation>Markieren Sie 1 weitere Aufnahme</translation>
    </message>
    <message>
        <source>Label {count} more films</source>
        <translation>Markieren Sie {count} weitere Aufnahmen</translation>
    </message>
    <message>
        <source>About {count} make a useful first round; the program can suggest which to label.</source>
        <translation>Etwa {count} ergeben eine brauchbare erste Runde; das Programm kann vorschlagen, welche.</translation>
    </message>
    <message>
        <source>Too few films are labelled for training.</source>
        <translation>Für ein Training sind zu wenige Aufnahmen markiert.</translation>
    </message>
    <message>
        <source>Check 1 thing before training</source>
        <translation>Vor dem Training 1 Auffälligkeit prüfen</translation>
    </message>
    <message>
        <source>Check {count} things before training</source>
        <translation>Vor dem Training {count} Auffälligkeiten prüfen</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>You have corrected {count} films since {network}; the next round can learn from them.</source>
        <translation>Sie haben seit {network} {count} Aufnahmen korrigiert; die nächste Runde kann daraus lernen.</translation>
    </message>
    <message>
        <source>Unlike the other films, or difficult for the network: labels help most here.</source>
        <translation>Anders als die übrigen oder schwierig für das Netz: Hier helfen Markierungen am meisten.</translation>
    </message>
    <message>
        <source>Review the most doubtful film</source>
        <translation>Prüfen Sie die zweifelhafteste Aufnahme</translation>
    </message>
    <message>
        <source>Review the {count} most doubtful films</source>
        <translation>Prüfen Sie die {count} zweifelhaftesten Aufnahmen</translation>
    </message>
    <message>
        <source>Some points are probably wrong. Correcting them helps the network most.</source>
        <translation>Einige Punkte sind wahrscheinlich falsch. Sie zu korrigieren hilft dem Netz am meisten.</translation>
    </message>
    <message>
        <source>Confirm the remaining {count} films</source>
        <translation>Bestätigen Sie die übrigen {count} Aufnahmen</translation>
    </message>
    <message>
        <source>No large error is expected: check and press Enter, or confirm all.</source>
        <translation>Es wird kein großer Fehler erwartet: Prüfen Sie und drücken Sie Enter, oder bestätigen Sie alle.</translation>
    </message>
    <message>
        <source>All films are done.</source>
        <translation>Alle Aufnahmen sind fertig.</translation>
    </message>
    <message>
        <source>Next suggested</source>
        <translation>Nächste vorgeschlagene</translation>
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
        <source>Show the next</source>
        <translation>Nächste zeigen</translation>
    </message>
    <message>
        <source>Suggest films</source>
        <translation>Aufnahmen vorschlagen</translation>
    </message>
    <message>
        <source>Train {network}</source>
        <translation>{network} trainieren</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Trainieren Sie erneut</translation>
    </message>
    <message>
        <source>Confirm the last film</source>
        <translation>Bestätigen Sie die letzte Aufnahme</translation>
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
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>No points have been placed there yet.</source>
        <translation>Dort sind noch keine Punkte gesetzt.</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Exportieren Sie die Tabelle</translation>
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
        <source>The film cannot be read completely: {reason}.</source>
        <translation>Die Aufnahme kann nicht vollständig gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Check its drive, or copy the film to this computer, and try again.</source>
        <translation>Prüfen Sie das Laufwerk, oder kopieren Sie die Aufnahme auf diesen Computer, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Den anderen verwenden</translation>
    </message>
    <message>
        <source>Use the newer one</source>
        <translation>Den neueren verwenden</translation>
    </message>
    <message>
        <source>Use the midpoint</source>
        <translation>Die Mitte von beiden verwenden</translation>
    </message>
    <message>
        <source>There is no landmark that both readers have placed.</source>
        <translation>Es gibt keine Landmarke, die beide Befunder gesetzt haben.</translation>
    </message>
    <message>
        <source>Points placed by both: {points}; the spacing of their films is unknown.</source>
        <translation>Punkte, die beide gesetzt haben: {points}; der Pixelabstand ihrer Aufnahmen ist unbekannt.</translation>
    </message>
    <message>
        <source>{share} % within {mm} mm</source>
        <translation>{share} % innerhalb von {mm} mm</translation>
    </message>
    <message>
        <source>Points placed by both: {points}; mean radial error {error} mm; {rates}.</source>
        <translation>Punkte, die beide gesetzt haben: {points}; mittlerer radialer Fehler {error} mm; {rates}.</translation>
    </message>
    <message>
        <source>Merged into this project before: {projects}. Midpoints from then count as its own points: the differences are those from them, and another midpoint lies half way between them and the new points.</source>
        <translation>Bereits früher in dieses Projekt übernommen: {projects}. Die damaligen Mittelpunkte gelten als dessen eigene Punkte: Die Abweichungen sind die von ihnen, und ein weiterer Mittelpunkt liegt auf halbem Weg zwischen ihnen und den neuen Punkten.</translation>
    </message>
    <message>
        <source>This project is a second reading, which is never merged with another.</source>
        <translation>Dieses Projekt ist eine zweite Auswertung; sie wird nie mit einer anderen zusammengeführt.</translation>
    </message>
    <message>
        <source>Compare both readings: View, Compare observers, or “landmark-studio observers”.</source>
        <translation>Vergleichen Sie beide Auswertungen: Ansicht, Auswerter vergleichen, oder „landmark-studio observers“.</translation>
    </message>
    <message>
        <source>{film} is another film in the other project than in this one.</source>
        <translation>{film} ist im anderen Projekt eine andere Aufnahme als in diesem.</translation>
    </message>
    <message>
        <source>Put the other project into a folder of its own, with its films, and merge it there.</source>
        <translation>Legen Sie das andere Projekt mit seinen Aufnahmen in einen eigenen Ordner und führen Sie es von dort zusammen.</translation>
    </message>
    <message>
        <source>unlike the other films</source>
        <translation>anders als die übrigen Aufnahmen</translation>
    </message>
    <message>
        <source>represents 1 more film</source>
        <translation>steht für 1 weitere Aufnahme</translation>
    </message>
    <message>
        <source>represents {count} more films</source>
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
        <source>Tip of the root of the most anterior upper central incisor.</source>
        <translation>Wurzelspitze des vordersten oberen mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Tip of the root of the most anterior lower central incisor.</source>
        <translation>Wurzelspitze des vordersten unteren mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Most anterior point of the labial surface of the crown of the most anterior upper central incisor.</source>
        <translation>Vorderster Punkt der Labialfläche der Krone des vordersten oberen mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Most anterior point of the labial surface of the crown of the most anterior lower central incisor.</source>
        <translation>Vorderster Punkt der Labialfläche der Krone des vordersten unteren mittleren Schneidezahns.</translation>
    </message>
    <message>
        <source>Tip of the mesiobuccal cusp of the upper first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Spitze des mesiobukkalen Höckers des oberen ersten bleibenden Molaren. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Tip of the mesiobuccal cusp of the lower first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Spitze des mesiobukkalen Höckers des unteren ersten bleibenden Molaren. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Tip of the buccal cusp of the upper first premolar; in mixed dentition of the first deciduous molar. Where both sides are seen, the point midway between them.</source>
        <translation>Spitze des bukkalen Höckers des oberen ersten Prämolaren; im Wechselgebiss des ersten Milchmolaren. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Tip of the buccal cusp of the lower first premolar; in mixed dentition of the first deciduous molar. Where both sides are seen, the point midway between them.</source>
        <translation>Spitze des bukkalen Höckers des unteren ersten Prämolaren; im Wechselgebiss des ersten Milchmolaren. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Most distal point of the crown of the upper first permanent molar. Where both sides are seen, the point midway between them.</source>
        <translation>Am weitesten distal gelegener Punkt der Krone des oberen ersten bleibenden Molaren. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Lowest, hindmost point of the basiocciput, at the front edge of the foramen magnum.</source>
        <translation>Tiefster, hinterster Punkt des Basiokziputs am vorderen Rand des Foramen magnum.</translation>
    </message>
    <message>
        <source>Lower border of the foramen rotundum, at the upper back of the outline of the pterygopalatine fossa. Where both sides are seen, the point midway between them.</source>
        <translation>Unterer Rand des Foramen rotundum, oben hinten am Umriss der Fossa pterygopalatina. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Upper end of the teardrop of the pterygomaxillary fissure, at its back. Where both sides are seen, the point midway between them.</source>
        <translation>Oberes Ende der Tropfenform der Fissura pterygomaxillaris, an ihrer Hinterseite. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Hindmost point of the outline of the pterygopalatine fossa; the pterygoid vertical runs through it. Where both sides are seen, the point midway between them.</source>
        <translation>Hinterster Punkt des Umrisses der Fossa pterygopalatina; durch ihn läuft die Pterygoidvertikale. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Most posterior and superior point of the outline of the condyle. Where both sides are seen, the point midway between them.</source>
        <translation>Am weitesten hinten und oben gelegener Punkt des Umrisses des Kondylus. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Middle of the ramus: centre of the rectangle, with sides along and across Frankfort, through the deepest point of the front edge, the point opposite on the back edge, the deepest point of the notch and the point opposite on the lower border. Where both sides are seen, the point midway between them.</source>
        <translation>Mitte des aufsteigenden Asts: Mittelpunkt des Rechtecks mit Seiten längs und quer zur Frankfurter Horizontalen durch den tiefsten Punkt der Vorderkante, den gegenüberliegenden der Hinterkante, den tiefsten Punkt der Inzisur und den gegenüberliegenden des Unterrands. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Where the front of the symphysis turns from concave to convex, between point B and pogonion.</source>
        <translation>Wo die Vorderseite der Symphyse von konkav zu konvex wechselt, zwischen Punkt B und Pogonion.</translation>
    </message>
    <message>
        <source>Middle of the neck of the condyle on the line from basion to nasion. Where both sides are seen, the point midway between them.</source>
        <translation>Mitte des Kondylenhalses auf der Linie von Basion zu Nasion. Sind beide Seiten zu sehen, der Punkt in der Mitte zwischen ihnen.</translation>
    </message>
    <message>
        <source>Middle of the outline of the symphysis, by eye.</source>
        <translation>Mitte des Umrisses der Symphyse, nach Augenmaß.</translation>
    </message>
    <message>
        <source>Most anterior point of the nose.</source>
        <translation>Vorderster Punkt der Nase.</translation>
    </message>
    <message>
        <source>Most anterior and inferior point of the columella of the nose.</source>
        <translation>Vorderster und unterster Punkt des Nasenstegs.</translation>
    </message>
    <message>
        <source>Deepest point of the soft root of the nose.</source>
        <translation>Tiefster Punkt der Weichteile der Nasenwurzel.</translation>
    </message>
    <message>
        <source>Most anterior point of the soft forehead.</source>
        <translation>Vorderster Punkt der Weichteile der Stirn.</translation>
    </message>
    <message>
        <source>Deepest point of the concavity of the upper lip, between subnasale and the upper lip.</source>
        <translation>Tiefster Punkt der Einziehung der Oberlippe, zwischen Subnasale und Oberlippe.</translation>
    </message>
    <message>
        <source>Deepest point of the concavity between the lower lip and the soft chin.</source>
        <translation>Tiefster Punkt der Einziehung zwischen Unterlippe und Weichteilkinn.</translation>
    </message>
    <message>
        <source>Lowest point of the upper lip.</source>
        <translation>Unterster Punkt der Oberlippe.</translation>
    </message>
    <message>
        <source>Highest point of the lower lip.</source>
        <translation>Höchster Punkt der Unterlippe.</translation>
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
        <source>Most lateral point of the right border of the heart.</source>
        <translation>Am weitesten seitlich gelegener Punkt des rechten Herzrands.</translation>
    </message>
    <message>
        <source>Most lateral point of the left border of the heart.</source>
        <translation>Am weitesten seitlich gelegener Punkt des linken Herzrands.</translation>
    </message>
    <message>
        <source>Inner border of the right ribs where the thorax is widest, at the level of the right dome of the diaphragm or above.</source>
        <translation>Innenrand der rechten Rippen an der breitesten Stelle des Brustkorbs, auf Höhe der rechten Zwerchfellkuppel oder darüber.</translation>
    </message>
    <message>
        <source>Inner border of the left ribs where the thorax is widest, at the level of the left dome of the diaphragm or above.</source>
        <translation>Innenrand der linken Rippen an der breitesten Stelle des Brustkorbs, auf Höhe der linken Zwerchfellkuppel oder darüber.</translation>
    </message>
    <message>
        <source>A high point of the midline: the spinous process of an upper thoracic vertebra, between the inner ends of the clavicles.</source>
        <translation>Ein hoher Punkt der Mittellinie: Dornfortsatz eines oberen Brustwirbels, zwischen den inneren Enden der Schlüsselbeine.</translation>
    </message>
    <message>
        <source>A low point of the midline: the spinous process of a lower thoracic vertebra, at the level of the diaphragm.</source>
        <translation>Ein tiefer Punkt der Mittellinie: Dornfortsatz eines unteren Brustwirbels, auf Höhe des Zwerchfells.</translation>
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
        <source>Centre of the head of the femur.</source>
        <translation>Mittelpunkt des Femurkopfs.</translation>
    </message>
    <message>
        <source>Centre of the knee: midway between the tops of the tibial spines and the notch of the femur.</source>
        <translation>Mitte des Knies: zwischen den Spitzen der Eminentia intercondylaris und der Fossa intercondylaris.</translation>
    </message>
    <message>
        <source>Centre of the ankle: middle of the dome of the talus.</source>
        <translation>Mitte des Sprunggelenks: Mitte der Talusrolle.</translation>
    </message>
    <message>
        <source>Lowest point of the medial condyle of the femur.</source>
        <translation>Tiefster Punkt des medialen Femurkondylus.</translation>
    </message>
    <message>
        <source>Lowest point of the lateral condyle of the femur.</source>
        <translation>Tiefster Punkt des lateralen Femurkondylus.</translation>
    </message>
    <message>
        <source>Medial end of the tibial plateau.</source>
        <translation>Mediales Ende des Tibiaplateaus.</translation>
    </message>
    <message>
        <source>Lateral end of the tibial plateau.</source>
        <translation>Laterales Ende des Tibiaplateaus.</translation>
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
        <source>Chest: cardiothoracic ratio</source>
        <translation>Thorax: Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>The width of the heart in that of the thorax, and the lungs.</source>
        <translation>Die Breite des Herzens im Verhältnis zu der des Thorax, und die Lungen.</translation>
    </message>
    <message>
        <source>Right and left are the patient&apos;s.</source>
        <translation>Rechts und links sind die des Patienten.</translation>
    </message>
    <message>
        <source>Right lung, apex to costophrenic angle</source>
        <translation>Rechte Lunge, Spitze bis Kostophrenikuswinkel</translation>
    </message>
    <message>
        <source>Right lung, width of its base</source>
        <translation>Rechte Lunge, Breite der Basis</translation>
    </message>
    <message>
        <source>Left lung, apex to costophrenic angle</source>
        <translation>Linke Lunge, Spitze bis Kostophrenikuswinkel</translation>
    </message>
    <message>
        <source>Left lung, width of its base</source>
        <translation>Linke Lunge, Breite der Basis</translation>
    </message>
    <message>
        <source>Right to left lung height</source>
        <translation>Höhe der rechten zur linken Lunge</translation>
    </message>
    <message>
        <source>Between the cardiophrenic angles</source>
        <translation>Zwischen den Herz-Zwerchfell-Winkeln</translation>
    </message>
    <message>
        <source>Between the costophrenic angles</source>
        <translation>Zwischen den Kostophrenikuswinkeln</translation>
    </message>
    <message>
        <source>Cardiophrenic to costophrenic width; not the cardiothoracic ratio</source>
        <translation>Breite zwischen Herz-Zwerchfell-Winkeln zu Kostophrenikuswinkeln; nicht der Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>Line of the costophrenic angles to that of the apices</source>
        <translation>Linie der Kostophrenikuswinkel zu der der Lungenspitzen</translation>
    </message>
    <message>
        <source>lower on the patient&apos;s left</source>
        <translation>tiefer auf der linken Seite des Patienten</translation>
    </message>
    <message>
        <source>Right heart border to the midline</source>
        <translation>Rechter Herzrand zur Mittellinie</translation>
    </message>
    <message>
        <source>Left heart border to the midline</source>
        <translation>Linker Herzrand zur Mittellinie</translation>
    </message>
    <message>
        <source>Width of the heart</source>
        <translation>Breite des Herzens</translation>
    </message>
    <message>
        <source>Inner width of the thorax</source>
        <translation>Innere Breite des Thorax</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>Herz-Thorax-Quotient</translation>
    </message>
    <message>
        <source>from memory</source>
        <translation>aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>upright PA films of adults</source>
        <translation>p.-a.-Aufnahmen Erwachsener im Stehen</translation>
    </message>
    <message>
        <source>Not for AP films or children, so it has no words.</source>
        <translation>Nicht für a.-p.-Aufnahmen oder Kinder, daher ohne Worte.</translation>
    </message>
    <message>
        <source>Chest: lungs</source>
        <translation>Thorax: Lungen</translation>
    </message>
    <message>
        <source>Heights and widths of the lungs from their six corners.</source>
        <translation>Höhen und Breiten der Lungen aus ihren sechs Ecken.</translation>
    </message>
    <message>
        <source>A cardiothoracic ratio cannot be computed from these six points: it needs the widest heart and the widest inner thorax (see the list Chest 12). Right and left are the patient&apos;s.</source>
        <translation>Aus diesen sechs Punkten lässt sich kein Herz-Thorax-Quotient berechnen: Er braucht die größte Breite des Herzens und des inneren Thorax (siehe die Liste Chest 12). Rechts und links sind die des Patienten.</translation>
    </message>
    <message>
        <source>Downs</source>
        <translation>Downs</translation>
    </message>
    <message>
        <source>Skeletal and dental pattern against Frankfort.</source>
        <translation>Skelettales und dentales Muster gegen die Frankfurter Horizontale.</translation>
    </message>
    <message>
        <source>second-hand</source>
        <translation>aus zweiter Hand</translation>
    </message>
    <message>
        <source>20 white subjects, 10 male and 10 female, 12 to 17 years, excellent untreated occlusion</source>
        <translation>20 Weiße, 10 männlich und 10 weiblich, 12 bis 17 Jahre, ausgezeichnete unbehandelte Okklusion</translation>
    </message>
    <message>
        <source>chin back</source>
        <translation>Kinn hinten</translation>
    </message>
    <message>
        <source>chin within the norm</source>
        <translation>Kinn in der Norm</translation>
    </message>
    <message>
        <source>chin forward</source>
        <translation>Kinn vorn</translation>
    </message>
    <message>
        <source>concave profile</source>
        <translation>konkaves Profil</translation>
    </message>
    <message>
        <source>straight profile</source>
        <translation>gerades Profil</translation>
    </message>
    <message>
        <source>convex profile</source>
        <translation>konvexes Profil</translation>
    </message>
    <message>
        <source>Class II denture bases</source>
        <translation>Zahnbasen der Klasse II</translation>
    </message>
    <message>
        <source>denture bases within the norm</source>
        <translation>Zahnbasen in der Norm</translation>
    </message>
    <message>
        <source>Class III denture bases</source>
        <translation>Zahnbasen der Klasse III</translation>
    </message>
    <message>
        <source>Downs draws the tangent of the lower border; here Go-Me.</source>
        <translation>Downs zeichnet die Tangente des Unterrands; hier Go-Me.</translation>
    </message>
    <message>
        <source>flat mandibular plane</source>
        <translation>flache Unterkieferebene</translation>
    </message>
    <message>
        <source>mandibular plane within the norm</source>
        <translation>Unterkieferebene in der Norm</translation>
    </message>
    <message>
        <source>steep mandibular plane</source>
        <translation>steile Unterkieferebene</translation>
    </message>
    <message>
        <source>forward growth direction</source>
        <translation>Wachstum nach vorn</translation>
    </message>
    <message>
        <source>growth direction within the norm</source>
        <translation>Wachstumsrichtung in der Norm</translation>
    </message>
    <message>
        <source>downward growth direction</source>
        <translation>Wachstum nach unten</translation>
    </message>
    <message>
        <source>flat occlusal plane</source>
        <translation>flache Okklusionsebene</translation>
    </message>
    <message>
        <source>occlusal plane within the norm</source>
        <translation>Okklusionsebene in der Norm</translation>
    </message>
    <message>
        <source>steep occlusal plane</source>
        <translation>steile Okklusionsebene</translation>
    </message>
    <message>
        <source>incisors proclined against each other</source>
        <translation>Schneidezähne zueinander protrudiert</translation>
    </message>
    <message>
        <source>interincisal angle within the norm</source>
        <translation>Interinzisalwinkel in der Norm</translation>
    </message>
    <message>
        <source>incisors upright against each other</source>
        <translation>Schneidezähne zueinander steil</translation>
    </message>
    <message>
        <source>lower incisors upright</source>
        <translation>untere Schneidezähne steil</translation>
    </message>
    <message>
        <source>lower incisors within the norm</source>
        <translation>untere Schneidezähne in der Norm</translation>
    </message>
    <message>
        <source>lower incisors proclined</source>
        <translation>untere Schneidezähne protrudiert</translation>
    </message>
    <message>
        <source>upper incisors back</source>
        <translation>obere Schneidezähne hinten</translation>
    </message>
    <message>
        <source>upper incisors within the norm</source>
        <translation>obere Schneidezähne in der Norm</translation>
    </message>
    <message>
        <source>upper incisors forward</source>
        <translation>obere Schneidezähne vorn</translation>
    </message>
    <message>
        <source>Eastman</source>
        <translation>Eastman</translation>
    </message>
    <message>
        <source>British standard values with the correction of ANB.</source>
        <translation>Britische Standardwerte mit Korrektur des ANB.</translation>
    </message>
    <message>
        <source>means second-hand; SD from memory</source>
        <translation>Mittelwerte aus zweiter Hand; SD aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>British white; derivation not clear (MacAllister and Rock 1992)</source>
        <translation>Weiße Briten; Herleitung unklar (MacAllister und Rock 1992)</translation>
    </message>
    <message>
        <source>maxilla back</source>
        <translation>Oberkiefer hinten</translation>
    </message>
    <message>
        <source>maxilla within the norm</source>
        <translation>Oberkiefer in der Norm</translation>
    </message>
    <message>
        <source>maxilla forward</source>
        <translation>Oberkiefer vorn</translation>
    </message>
    <message>
        <source>mandible back</source>
        <translation>Unterkiefer hinten</translation>
    </message>
    <message>
        <source>mandible within the norm</source>
        <translation>Unterkiefer in der Norm</translation>
    </message>
    <message>
        <source>mandible forward</source>
        <translation>Unterkiefer vorn</translation>
    </message>
    <message>
        <source>3, SD 2; Class I is 2 to 4.</source>
        <translation>3, SD 2; Klasse I ist 2 bis 4.</translation>
    </message>
    <message>
        <source>skeletal Class III</source>
        <translation>skelettale Klasse III</translation>
    </message>
    <message>
        <source>skeletal Class I</source>
        <translation>skelettale Klasse I</translation>
    </message>
    <message>
        <source>skeletal Class II</source>
        <translation>skelettale Klasse II</translation>
    </message>
    <message>
        <source>Only valid where SN-PP is 5 to 11; otherwise shown without words.</source>
        <translation>Nur gültig, wo SN-PP 5 bis 11 ist; sonst ohne Worte.</translation>
    </message>
    <message>
        <source>palate tipped up in front</source>
        <translation>Gaumen vorn nach oben gekippt</translation>
    </message>
    <message>
        <source>palate within the norm</source>
        <translation>Gaumen in der Norm</translation>
    </message>
    <message>
        <source>palate tipped down in front</source>
        <translation>Gaumen vorn nach unten gekippt</translation>
    </message>
    <message>
        <source>low angle</source>
        <translation>kleiner Winkel</translation>
    </message>
    <message>
        <source>angle within the norm</source>
        <translation>Winkel in der Norm</translation>
    </message>
    <message>
        <source>high angle</source>
        <translation>großer Winkel</translation>
    </message>
    <message>
        <source>upper incisors retroclined</source>
        <translation>obere Schneidezähne retrudiert</translation>
    </message>
    <message>
        <source>upper incisors proclined</source>
        <translation>obere Schneidezähne protrudiert</translation>
    </message>
    <message>
        <source>lower incisors retroclined</source>
        <translation>untere Schneidezähne retrudiert</translation>
    </message>
    <message>
        <source>within the norm</source>
        <translation>in der Norm</translation>
    </message>
    <message>
        <source>short lower face</source>
        <translation>kurzes Untergesicht</translation>
    </message>
    <message>
        <source>lower face within the norm</source>
        <translation>Untergesicht in der Norm</translation>
    </message>
    <message>
        <source>long lower face</source>
        <translation>langes Untergesicht</translation>
    </message>
    <message>
        <source>Along Frankfort, not the occlusal plane.</source>
        <translation>Entlang der Frankfurter Horizontalen, nicht der Okklusionsebene.</translation>
    </message>
    <message>
        <source>reduced or reverse overjet</source>
        <translation>verringerter oder umgekehrter Overjet</translation>
    </message>
    <message>
        <source>overjet within the range</source>
        <translation>Overjet im Bereich</translation>
    </message>
    <message>
        <source>increased overjet</source>
        <translation>vergrößerter Overjet</translation>
    </message>
    <message>
        <source>Across Frankfort, not the occlusal plane.</source>
        <translation>Quer zur Frankfurter Horizontalen, nicht zur Okklusionsebene.</translation>
    </message>
    <message>
        <source>reduced or open bite</source>
        <translation>verringerter oder offener Biss</translation>
    </message>
    <message>
        <source>overbite within the range</source>
        <translation>Overbite im Bereich</translation>
    </message>
    <message>
        <source>deep bite</source>
        <translation>tiefer Biss</translation>
    </message>
    <message>
        <source>Hand: lengths of phalanges</source>
        <translation>Hand: Längen der Phalangen</translation>
    </message>
    <message>
        <source>Phalanges, each finger, and the second to the fourth.</source>
        <translation>Phalangen, jeder Finger und der zweite zum vierten.</translation>
    </message>
    <message>
        <source>Bone age is not a measurement of landmarks. The list has no bases of the metacarpals but that of the thumb.</source>
        <translation>Das Knochenalter ist keine Messung von Landmarken. Die Liste hat von den Mittelhandknochen nur die Basis des Daumens.</translation>
    </message>
    <message>
        <source>Thumb, metacarpal</source>
        <translation>Daumen, Mittelhandknochen</translation>
    </message>
    <message>
        <source>Thumb, proximal phalanx</source>
        <translation>Daumen, Grundphalanx</translation>
    </message>
    <message>
        <source>Thumb, distal phalanx</source>
        <translation>Daumen, Endphalanx</translation>
    </message>
    <message>
        <source>Thumb, from its root to its tip, direct</source>
        <translation>Daumen, von der Wurzel zur Spitze, direkt</translation>
    </message>
    <message>
        <source>Thumb, its phalanges added</source>
        <translation>Daumen, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Forefinger, proximal phalanx</source>
        <translation>Zeigefinger, Grundphalanx</translation>
    </message>
    <message>
        <source>Forefinger, middle phalanx</source>
        <translation>Zeigefinger, Mittelphalanx</translation>
    </message>
    <message>
        <source>Forefinger, distal phalanx</source>
        <translation>Zeigefinger, Endphalanx</translation>
    </message>
    <message>
        <source>Forefinger, from its root to its tip, direct</source>
        <translation>Zeigefinger, von der Wurzel zur Spitze, direkt</translation>
    </message>
    <message>
        <source>Forefinger, its phalanges added</source>
        <translation>Zeigefinger, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Middle finger, proximal phalanx</source>
        <translation>Mittelfinger, Grundphalanx</translation>
    </message>
    <message>
        <source>Middle finger, middle phalanx</source>
        <translation>Mittelfinger, Mittelphalanx</translation>
    </message>
    <message>
        <source>Middle finger, distal phalanx</source>
        <translation>Mittelfinger, Endphalanx</translation>
    </message>
    <message>
        <source>Middle finger, from its root to its tip, direct</source>
        <translation>Mittelfinger, von der Wurzel zur Spitze, direkt</translation>
    </message>
    <message>
        <source>Middle finger, its phalanges added</source>
        <translation>Mittelfinger, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Ring finger, proximal phalanx</source>
        <translation>Ringfinger, Grundphalanx</translation>
    </message>
    <message>
        <source>Ring finger, middle phalanx</source>
        <translation>Ringfinger, Mittelphalanx</translation>
    </message>
    <message>
        <source>Ring finger, distal phalanx</source>
        <translation>Ringfinger, Endphalanx</translation>
    </message>
    <message>
        <source>Ring finger, from its root to its tip, direct</source>
        <translation>Ringfinger, von der Wurzel zur Spitze, direkt</translation>
    </message>
    <message>
        <source>Ring finger, its phalanges added</source>
        <translation>Ringfinger, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Little finger, proximal phalanx</source>
        <translation>Kleiner Finger, Grundphalanx</translation>
    </message>
    <message>
        <source>Little finger, middle phalanx</source>
        <translation>Kleiner Finger, Mittelphalanx</translation>
    </message>
    <message>
        <source>Little finger, distal phalanx</source>
        <translation>Kleiner Finger, Endphalanx</translation>
    </message>
    <message>
        <source>Little finger, from its root to its tip, direct</source>
        <translation>Kleiner Finger, von der Wurzel zur Spitze, direkt</translation>
    </message>
    <message>
        <source>Little finger, its phalanges added</source>
        <translation>Kleiner Finger, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Second to fourth finger, direct</source>
        <translation>Zweiter zu viertem Finger, direkt</translation>
    </message>
    <message>
        <source>Second to fourth finger, phalanges added</source>
        <translation>Zweiter zu viertem Finger, Summe der Phalangen</translation>
    </message>
    <message>
        <source>Hand: lengths of bones</source>
        <translation>Hand: Längen der Knochen</translation>
    </message>
    <message>
        <source>Metacarpals and phalanges, each finger, and the second to the fourth.</source>
        <translation>Mittelhandknochen und Phalangen, jeder Finger und der zweite zum vierten.</translation>
    </message>
    <message>
        <source>Bone age is not a measurement of landmarks. Norms by age and sex (Poznanski) were not at hand, so there are none. Joints are marked in their middle: lengths are those between joints.</source>
        <translation>Das Knochenalter ist keine Messung von Landmarken. Normen nach Alter und Geschlecht (Poznanski) lagen nicht vor, daher gibt es keine. Gelenke sind in ihrer Mitte markiert: Längen sind die zwischen Gelenken.</translation>
    </message>
    <message>
        <source>Forefinger, metacarpal</source>
        <translation>Zeigefinger, Mittelhandknochen</translation>
    </message>
    <message>
        <source>Middle finger, metacarpal</source>
        <translation>Mittelfinger, Mittelhandknochen</translation>
    </message>
    <message>
        <source>Ring finger, metacarpal</source>
        <translation>Ringfinger, Mittelhandknochen</translation>
    </message>
    <message>
        <source>Little finger, metacarpal</source>
        <translation>Kleiner Finger, Mittelhandknochen</translation>
    </message>
    <message>
        <source>Length of the second metacarpal to the third</source>
        <translation>Länge des zweiten zum dritten Mittelhandknochen</translation>
    </message>
    <message>
        <source>Length of the fourth metacarpal to the third</source>
        <translation>Länge des vierten zum dritten Mittelhandknochen</translation>
    </message>
    <message>
        <source>Length of the fifth metacarpal to the third</source>
        <translation>Länge des fünften zum dritten Mittelhandknochen</translation>
    </message>
    <message>
        <source>Capitate to distal radius</source>
        <translation>Os capitatum zum distalen Radius</translation>
    </message>
    <message>
        <source>Capitate to radius over third metacarpal; landmarks are centres, so only a stand-in for the carpal height ratio</source>
        <translation>Os capitatum–Radius zu drittem Mittelhandknochen; Landmarken sind Mittelpunkte, daher nur ein Ersatz für den Karpalhöhenindex</translation>
    </message>
    <message>
        <source>ISBI 2015, eight measurements</source>
        <translation>ISBI 2015, acht Messungen</translation>
    </message>
    <message>
        <source>The classes of the challenge, to compare with published results. Not clinical norms.</source>
        <translation>Die Klassen des Wettbewerbs, zum Vergleich mit veröffentlichten Ergebnissen. Keine klinischen Normen.</translation>
    </message>
    <message>
        <source>limits read in the challenge&apos;s program; names of the classes from memory</source>
        <translation>Grenzen aus dem Programm des Wettbewerbs; Namen der Klassen aus dem Gedächtnis</translation>
    </message>
    <message>
        <source>Class limits, no population</source>
        <translation>Klassengrenzen, keine Population</translation>
    </message>
    <message>
        <source>Class III</source>
        <translation>Klasse III</translation>
    </message>
    <message>
        <source>Class II</source>
        <translation>Klasse II</translation>
    </message>
    <message>
        <source>Class I</source>
        <translation>Klasse I</translation>
    </message>
    <message>
        <source>retrognathic mandible</source>
        <translation>retrognather Unterkiefer</translation>
    </message>
    <message>
        <source>prognathic mandible</source>
        <translation>prognather Unterkiefer</translation>
    </message>
    <message>
        <source>normal mandible</source>
        <translation>normaler Unterkiefer</translation>
    </message>
    <message>
        <source>retrognathic maxilla</source>
        <translation>retrognather Oberkiefer</translation>
    </message>
    <message>
        <source>prognathic maxilla</source>
        <translation>prognather Oberkiefer</translation>
    </message>
    <message>
        <source>normal maxilla</source>
        <translation>normaler Oberkiefer</translation>
    </message>
    <message>
        <source>open bite tendency</source>
        <translation>Tendenz zum offenen Biss</translation>
    </message>
    <message>
        <source>deep bite tendency</source>
        <translation>Tendenz zum tiefen Biss</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>Class II tendency</source>
        <translation>Tendenz zur Klasse II</translation>
    </message>
    <message>
        <source>Class III tendency</source>
        <translation>Tendenz zur Klasse III</translation>
    </message>
    <message>
        <source>long face tendency</source>
        <translation>Tendenz zum langen Gesicht</translation>
    </message>
    <message>
        <source>short face tendency</source>
        <translation>Tendenz zum kurzen Gesicht</translation>
    </message>
    <message>
        <source>low angle tendency</source>
        <translation>Tendenz zum kleinen Winkel</translation>
    </message>
    <message>
        <source>high angle tendency</source>
        <translation>Tendenz zum großen Winkel</translation>
    </message>
    <message>
        <source>large overjet</source>
        <translation>großer Overjet</translation>
    </message>
    <message>
        <source>edge to edge</source>
        <translation>Kopfbiss</translation>
    </message>
    <message>
        <source>anterior cross-bite (or 0 to 2 mm)</source>
        <translation>frontaler Kreuzbiss (oder 0 bis 2 mm)</translation>
    </message>
    <message>
        <source>Bjork and Jarabak</source>
        <translation>Björk und Jarabak</translation>
    </message>
    <message>
        <source>The polygon S-N-Ar-Go-Me, its angles, and the two face heights.</source>
        <translation>Das Polygon S-N-Ar-Go-Me, seine Winkel und die zwei Gesichtshöhen.</translation>
    </message>
    <message>
        <source>Angles: Swedish males (Bjork); ratios: ranges of the book</source>
        <translation>Winkel: schwedische Männer (Björk); Verhältnisse: Bereiche des Buches</translation>
    </message>
    <message>
        <source>closed cranial base</source>
        <translation>kleiner Schädelbasiswinkel</translation>
    </message>
    <message>
        <source>cranial base within the norm</source>
        <translation>Schädelbasis in der Norm</translation>
    </message>
    <message>
        <source>open cranial base</source>
        <translation>großer Schädelbasiswinkel</translation>
    </message>
    <message>
        <source>closed articular angle</source>
        <translation>kleiner Gelenkwinkel</translation>
    </message>
    <message>
        <source>articular angle within the norm</source>
        <translation>Gelenkwinkel in der Norm</translation>
    </message>
    <message>
        <source>open articular angle</source>
        <translation>großer Gelenkwinkel</translation>
    </message>
    <message>
        <source>closed gonial angle</source>
        <translation>kleiner Kieferwinkel</translation>
    </message>
    <message>
        <source>gonial angle within the norm</source>
        <translation>Kieferwinkel in der Norm</translation>
    </message>
    <message>
        <source>open gonial angle</source>
        <translation>großer Kieferwinkel</translation>
    </message>
    <message>
        <source>forward rotation</source>
        <translation>Rotation nach vorn</translation>
    </message>
    <message>
        <source>rotation within the norm</source>
        <translation>Rotation in der Norm</translation>
    </message>
    <message>
        <source>backward rotation</source>
        <translation>Rotation nach hinten</translation>
    </message>
    <message>
        <source>downward growth of the ramus</source>
        <translation>Wachstum des Ramus nach unten</translation>
    </message>
    <message>
        <source>within the range</source>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>forward growth of the ramus</source>
        <translation>Wachstum des Ramus nach vorn</translation>
    </message>
    <message>
        <source>Of about 11 years; no norm for other ages.</source>
        <translation>Von etwa 11 Jahren; keine Norm für andere Alter.</translation>
    </message>
    <message>
        <source>short</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>long</source>
        <translation>lang</translation>
    </message>
    <message>
        <source>short ramus</source>
        <translation>kurzer Ramus</translation>
    </message>
    <message>
        <source>long ramus</source>
        <translation>langer Ramus</translation>
    </message>
    <message>
        <source>short body</source>
        <translation>kurzer Unterkieferkörper</translation>
    </message>
    <message>
        <source>long body</source>
        <translation>langer Unterkieferkörper</translation>
    </message>
    <message>
        <source>within the target</source>
        <translation>im Zielbereich</translation>
    </message>
    <message>
        <source>clockwise (vertical) growth</source>
        <translation>Wachstum im Uhrzeigersinn (vertikal)</translation>
    </message>
    <message>
        <source>neutral growth</source>
        <translation>neutrales Wachstum</translation>
    </message>
    <message>
        <source>counter-clockwise (horizontal) growth</source>
        <translation>Wachstum gegen den Uhrzeigersinn (horizontal)</translation>
    </message>
    <message>
        <source>Kim: ODI and APDI</source>
        <translation>Kim: ODI und APDI</translation>
    </message>
    <message>
        <source>Depth of bite and anteroposterior dysplasia.</source>
        <translation>Tiefe des Bisses und sagittale Dysplasie.</translation>
    </message>
    <message>
        <source>Normal occlusions, white</source>
        <translation>Normale Okklusionen, Weiße</translation>
    </message>
    <message>
        <source>81 and 4.1 elsewhere.</source>
        <translation>Anderswo 81 und 4,1.</translation>
    </message>
    <message>
        <source>Leg axis</source>
        <translation>Beinachse</translation>
    </message>
    <message>
        <source>Axes of one leg on a film of its whole length. Right or left follows from the medial and the lateral points.</source>
        <translation>Achsen eines Beins auf einer Ganzbeinaufnahme. Rechts oder links folgt aus den medialen und lateralen Punkten.</translation>
    </message>
    <message>
        <source>Usual values in adults</source>
        <translation>Übliche Werte bei Erwachsenen</translation>
    </message>
    <message>
        <source>Hip-knee-ankle, deviation from straight</source>
        <translation>Hüfte-Knie-Sprunggelenk, Abweichung von der Geraden</translation>
    </message>
    <message>
        <source>varus</source>
        <translation>Varus</translation>
    </message>
    <message>
        <source>Mechanical axis deviation</source>
        <translation>Abweichung der mechanischen Achse</translation>
    </message>
    <message>
        <source>the axis passes medial of the knee</source>
        <translation>die Achse verläuft medial des Knies</translation>
    </message>
    <message>
        <source>Mechanical lateral distal femoral angle</source>
        <translation>Mechanischer lateraler distaler Femurwinkel</translation>
    </message>
    <message>
        <source>Medial proximal tibial angle</source>
        <translation>Medialer proximaler Tibiawinkel</translation>
    </message>
    <message>
        <source>Joint line convergence angle</source>
        <translation>Konvergenzwinkel der Gelenklinien</translation>
    </message>
    <message>
        <source>Length of the leg, hip to ankle</source>
        <translation>Länge des Beins, Hüfte bis Sprunggelenk</translation>
    </message>
    <message>
        <source>Length of the femur, hip to knee</source>
        <translation>Länge des Femurs, Hüfte bis Knie</translation>
    </message>
    <message>
        <source>Length of the tibia, knee to ankle</source>
        <translation>Länge der Tibia, Knie bis Sprunggelenk</translation>
    </message>
    <message>
        <source>valgus</source>
        <translation>Valgus</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>axis passes lateral</source>
        <translation>Achse verläuft lateral</translation>
    </message>
    <message>
        <source>axis within the usual</source>
        <translation>Achse im Üblichen</translation>
    </message>
    <message>
        <source>axis passes medial</source>
        <translation>Achse verläuft medial</translation>
    </message>
    <message>
        <source>femoral valgus</source>
        <translation>femoraler Valgus</translation>
    </message>
    <message>
        <source>femoral varus</source>
        <translation>femoraler Varus</translation>
    </message>
    <message>
        <source>tibial varus</source>
        <translation>tibialer Varus</translation>
    </message>
    <message>
        <source>tibial valgus</source>
        <translation>tibialer Valgus</translation>
    </message>
    <message>
        <source>joint opens</source>
        <translation>Gelenk klafft</translation>
    </message>
    <message>
        <source>McNamara</source>
        <translation>McNamara</translation>
    </message>
    <message>
        <source>Jaws against the nasion perpendicular, effective lengths, lower face height.</source>
        <translation>Kiefer gegen das Nasion-Lot, effektive Längen, untere Gesichtshöhe.</translation>
    </message>
    <message>
        <source>Ann Arbor: 73 women, mean 26 y 8 m, and 38 men, mean 30 y 9 m; untreated, well-balanced faces, Class I</source>
        <translation>Ann Arbor: 73 Frauen, im Mittel 26 J. 8 M., und 38 Männer, im Mittel 30 J. 9 M.; unbehandelt, ausgewogene Gesichter, Klasse I</translation>
    </message>
    <message>
        <source>The lengths of the article carry 8 % enlargement where that was possible. See magnification.</source>
        <translation>Die Längen des Artikels haben 8 % Vergrößerung, wo das möglich war. Siehe magnification.</translation>
    </message>
    <message>
        <source>short midface</source>
        <translation>kurzes Mittelgesicht</translation>
    </message>
    <message>
        <source>midface within the norm</source>
        <translation>Mittelgesicht in der Norm</translation>
    </message>
    <message>
        <source>long midface</source>
        <translation>langes Mittelgesicht</translation>
    </message>
    <message>
        <source>short mandible</source>
        <translation>kurzer Unterkiefer</translation>
    </message>
    <message>
        <source>long mandible</source>
        <translation>langer Unterkiefer</translation>
    </message>
    <message>
        <source>mandible short for the midface</source>
        <translation>Unterkiefer kurz für das Mittelgesicht</translation>
    </message>
    <message>
        <source>lengths in balance</source>
        <translation>Längen im Gleichgewicht</translation>
    </message>
    <message>
        <source>mandible long for the midface</source>
        <translation>Unterkiefer lang für das Mittelgesicht</translation>
    </message>
    <message>
        <source>lower incisors back</source>
        <translation>untere Schneidezähne hinten</translation>
    </message>
    <message>
        <source>lower incisors forward</source>
        <translation>untere Schneidezähne vorn</translation>
    </message>
    <message>
        <source>acute nasolabial angle</source>
        <translation>spitzer Nasolabialwinkel</translation>
    </message>
    <message>
        <source>nasolabial angle within the norm</source>
        <translation>Nasolabialwinkel in der Norm</translation>
    </message>
    <message>
        <source>open nasolabial angle</source>
        <translation>offener Nasolabialwinkel</translation>
    </message>
    <message>
        <source>Maxilla to cranial base</source>
        <translation>Oberkiefer zur Schädelbasis</translation>
    </message>
    <message>
        <source>Mandible to cranial base</source>
        <translation>Unterkiefer zur Schädelbasis</translation>
    </message>
    <message>
        <source>Maxilla to mandible</source>
        <translation>Oberkiefer zum Unterkiefer</translation>
    </message>
    <message>
        <source>A ahead of B</source>
        <translation>A vor B</translation>
    </message>
    <message>
        <source>Symphysis to cranial base</source>
        <translation>Symphyse zur Schädelbasis</translation>
    </message>
    <message>
        <source>Facial angle, facial depth</source>
        <translation>Gesichtswinkel, Gesichtstiefe</translation>
    </message>
    <message>
        <source>Maxillary depth</source>
        <translation>Oberkiefertiefe</translation>
    </message>
    <message>
        <source>Angle of convexity</source>
        <translation>Konvexitätswinkel</translation>
    </message>
    <message>
        <source>convex: A ahead of N-Pog</source>
        <translation>konvex: A vor N-Pog</translation>
    </message>
    <message>
        <source>A-B plane to facial plane</source>
        <translation>A-B-Ebene zur Gesichtsebene</translation>
    </message>
    <message>
        <source>B ahead of A</source>
        <translation>B vor A</translation>
    </message>
    <message>
        <source>Convexity of point A</source>
        <translation>Konvexität des Punktes A</translation>
    </message>
    <message>
        <source>A in front</source>
        <translation>A vorn</translation>
    </message>
    <message>
        <source>A to nasion perpendicular</source>
        <translation>A zum Nasion-Lot</translation>
    </message>
    <message>
        <source>Pogonion to nasion perpendicular</source>
        <translation>Pogonion zum Nasion-Lot</translation>
    </message>
    <message>
        <source>chin in front</source>
        <translation>Kinn vorn</translation>
    </message>
    <message>
        <source>B to nasion perpendicular</source>
        <translation>B zum Nasion-Lot</translation>
    </message>
    <message>
        <source>B in front</source>
        <translation>B vorn</translation>
    </message>
    <message>
        <source>Wits appraisal, functional plane</source>
        <translation>Wits, funktionelle Ebene</translation>
    </message>
    <message>
        <source>Wits on the bisected plane</source>
        <translation>Wits auf der halbierenden Ebene</translation>
    </message>
    <message>
        <source>A and B projected on the palatal plane</source>
        <translation>A und B auf die Oberkieferebene projiziert</translation>
    </message>
    <message>
        <source>A and B projected on Frankfort</source>
        <translation>A und B auf die Frankfurter Horizontale projiziert</translation>
    </message>
    <message>
        <source>Beta angle</source>
        <translation>Beta-Winkel</translation>
    </message>
    <message>
        <source>Bony chin to N-B</source>
        <translation>Knöchernes Kinn zu N-B</translation>
    </message>
    <message>
        <source>Effective midface length</source>
        <translation>Effektive Mittelgesichtslänge</translation>
    </message>
    <message>
        <source>Effective mandibular length</source>
        <translation>Effektive Unterkieferlänge</translation>
    </message>
    <message>
        <source>Maxillomandibular difference</source>
        <translation>Differenz von Unter- und Oberkiefer</translation>
    </message>
    <message>
        <source>mandible longer</source>
        <translation>Unterkiefer länger</translation>
    </message>
    <message>
        <source>Mandibular plane (Go-Gn) to S-N</source>
        <translation>Unterkieferebene (Go-Gn) zu S-N</translation>
    </message>
    <message>
        <source>falls down in front</source>
        <translation>fällt vorn ab</translation>
    </message>
    <message>
        <source>Mandibular plane (Go-Me) to S-N</source>
        <translation>Unterkieferebene (Go-Me) zu S-N</translation>
    </message>
    <message>
        <source>Mandibular plane to Frankfort</source>
        <translation>Unterkieferebene zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>Palatal to mandibular plane</source>
        <translation>Oberkieferebene zur Unterkieferebene</translation>
    </message>
    <message>
        <source>diverge in front</source>
        <translation>laufen vorn auseinander</translation>
    </message>
    <message>
        <source>Palatal plane to S-N</source>
        <translation>Oberkieferebene zu S-N</translation>
    </message>
    <message>
        <source>Palatal plane to Frankfort</source>
        <translation>Oberkieferebene zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>Frankfort to S-N</source>
        <translation>Frankfurter Horizontale zu S-N</translation>
    </message>
    <message>
        <source>Y axis to Frankfort</source>
        <translation>Y-Achse zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>chin down and back</source>
        <translation>Kinn nach unten und hinten</translation>
    </message>
    <message>
        <source>Y axis to S-N</source>
        <translation>Y-Achse zu S-N</translation>
    </message>
    <message>
        <source>Facial axis (Ricketts)</source>
        <translation>Gesichtsachse (Ricketts)</translation>
    </message>
    <message>
        <source>Facial axis (McNamara)</source>
        <translation>Gesichtsachse (McNamara)</translation>
    </message>
    <message>
        <source>Facial axis (McNamara), deviation from 90</source>
        <translation>Gesichtsachse (McNamara), Abweichung von 90</translation>
    </message>
    <message>
        <source>Lower facial height (Ricketts)</source>
        <translation>Untere Gesichtshöhe (Ricketts)</translation>
    </message>
    <message>
        <source>Condyle to corpus axis</source>
        <translation>Kondylen- zur Korpusachse</translation>
    </message>
    <message>
        <source>Mandibular arc</source>
        <translation>Unterkieferbogen</translation>
    </message>
    <message>
        <source>square mandible</source>
        <translation>eckiger Unterkiefer</translation>
    </message>
    <message>
        <source>Saddle angle</source>
        <translation>Sattelwinkel</translation>
    </message>
    <message>
        <source>Articular angle</source>
        <translation>Gelenkwinkel</translation>
    </message>
    <message>
        <source>Gonial angle</source>
        <translation>Kieferwinkel</translation>
    </message>
    <message>
        <source>Upper gonial angle</source>
        <translation>Oberer Kieferwinkel</translation>
    </message>
    <message>
        <source>Lower gonial angle</source>
        <translation>Unterer Kieferwinkel</translation>
    </message>
    <message>
        <source>Sum of the three angles</source>
        <translation>Summe der drei Winkel</translation>
    </message>
    <message>
        <source>Anterior cranial base</source>
        <translation>Vordere Schädelbasis</translation>
    </message>
    <message>
        <source>Posterior cranial base</source>
        <translation>Hintere Schädelbasis</translation>
    </message>
    <message>
        <source>Ramus height</source>
        <translation>Ramushöhe</translation>
    </message>
    <message>
        <source>Mandibular body</source>
        <translation>Unterkieferkörper</translation>
    </message>
    <message>
        <source>Posterior face height</source>
        <translation>Hintere Gesichtshöhe</translation>
    </message>
    <message>
        <source>Anterior face height</source>
        <translation>Vordere Gesichtshöhe</translation>
    </message>
    <message>
        <source>Upper anterior face height</source>
        <translation>Obere vordere Gesichtshöhe</translation>
    </message>
    <message>
        <source>Lower anterior face height</source>
        <translation>Untere vordere Gesichtshöhe</translation>
    </message>
    <message>
        <source>Posterior to anterior face height</source>
        <translation>Hintere zur vorderen Gesichtshöhe</translation>
    </message>
    <message>
        <source>Upper to total face height</source>
        <translation>Obere zur gesamten Gesichtshöhe</translation>
    </message>
    <message>
        <source>Lower to total face height, direct</source>
        <translation>Untere zur gesamten Gesichtshöhe, direkt</translation>
    </message>
    <message>
        <source>Mandibular body to anterior cranial base</source>
        <translation>Unterkieferkörper zur vorderen Schädelbasis</translation>
    </message>
    <message>
        <source>Posterior cranial base to ramus</source>
        <translation>Hintere Schädelbasis zum Ramus</translation>
    </message>
    <message>
        <source>Upper face height, to the palatal plane</source>
        <translation>Obere Gesichtshöhe, bis zur Oberkieferebene</translation>
    </message>
    <message>
        <source>above</source>
        <translation>oberhalb</translation>
    </message>
    <message>
        <source>Lower face height, to the palatal plane</source>
        <translation>Untere Gesichtshöhe, bis zur Oberkieferebene</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unterhalb</translation>
    </message>
    <message>
        <source>Face height across the palatal plane</source>
        <translation>Gesichtshöhe quer zur Oberkieferebene</translation>
    </message>
    <message>
        <source>Lower face height, perpendicular to the palatal plane</source>
        <translation>Untere Gesichtshöhe, senkrecht zur Oberkieferebene</translation>
    </message>
    <message>
        <source>Functional occlusal plane to S-N</source>
        <translation>Funktionelle Okklusionsebene zu S-N</translation>
    </message>
    <message>
        <source>Bisected occlusal plane to Frankfort</source>
        <translation>Halbierende Okklusionsebene zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>A-B line to mandibular plane</source>
        <translation>A-B-Linie zur Unterkieferebene</translation>
    </message>
    <message>
        <source>Overbite depth indicator</source>
        <translation>Indikator der Overbite-Tiefe</translation>
    </message>
    <message>
        <source>Anteroposterior dysplasia indicator</source>
        <translation>Indikator der sagittalen Dysplasie</translation>
    </message>
    <message>
        <source>Facial height index</source>
        <translation>Gesichtshöhenindex</translation>
    </message>
    <message>
        <source>Mandibular plane angle of the challenge</source>
        <translation>Unterkieferebenenwinkel des Wettbewerbs</translation>
    </message>
    <message>
        <source>Modified Wits of the challenge</source>
        <translation>Abgewandelter Wits des Wettbewerbs</translation>
    </message>
    <message>
        <source>upper tip ahead</source>
        <translation>obere Spitze vorn</translation>
    </message>
    <message>
        <source>Upper incisor to N-A</source>
        <translation>Oberer Schneidezahn zu N-A</translation>
    </message>
    <message>
        <source>tip in front</source>
        <translation>Spitze vorn</translation>
    </message>
    <message>
        <source>Lower incisor to N-B</source>
        <translation>Unterer Schneidezahn zu N-B</translation>
    </message>
    <message>
        <source>Lower incisor to chin</source>
        <translation>Unterer Schneidezahn zum Kinn</translation>
    </message>
    <message>
        <source>Lower incisor minus chin</source>
        <translation>Unterer Schneidezahn minus Kinn</translation>
    </message>
    <message>
        <source>incisor ahead of the chin</source>
        <translation>Schneidezahn vor dem Kinn</translation>
    </message>
    <message>
        <source>Upper incisor surface to N-A</source>
        <translation>Fläche des oberen Schneidezahns zu N-A</translation>
    </message>
    <message>
        <source>crown in front</source>
        <translation>Krone vorn</translation>
    </message>
    <message>
        <source>Lower incisor surface to N-B</source>
        <translation>Fläche des unteren Schneidezahns zu N-B</translation>
    </message>
    <message>
        <source>Upper incisor surface to A vertical</source>
        <translation>Fläche des oberen Schneidezahns zur A-Vertikalen</translation>
    </message>
    <message>
        <source>Lower incisor surface to A-Pog</source>
        <translation>Fläche des unteren Schneidezahns zu A-Pog</translation>
    </message>
    <message>
        <source>Upper incisor to A-Pog</source>
        <translation>Oberer Schneidezahn zu A-Pog</translation>
    </message>
    <message>
        <source>Lower incisor to A-Pog</source>
        <translation>Unterer Schneidezahn zu A-Pog</translation>
    </message>
    <message>
        <source>Upper incisor to A vertical</source>
        <translation>Oberer Schneidezahn zur A-Vertikalen</translation>
    </message>
    <message>
        <source>Overjet along Frankfort</source>
        <translation>Overjet entlang der Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>Overbite across Frankfort</source>
        <translation>Overbite quer zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>upper tip overlaps the lower</source>
        <translation>obere Spitze überlappt die untere</translation>
    </message>
    <message>
        <source>Overjet along the bisected plane</source>
        <translation>Overjet entlang der halbierenden Ebene</translation>
    </message>
    <message>
        <source>Overbite across the bisected plane</source>
        <translation>Overbite quer zur halbierenden Ebene</translation>
    </message>
    <message>
        <source>crown ahead of the root</source>
        <translation>Krone vor der Wurzel</translation>
    </message>
    <message>
        <source>Interincisal angle</source>
        <translation>Interinzisalwinkel</translation>
    </message>
    <message>
        <source>Upper incisor to S-N</source>
        <translation>Oberer Schneidezahn zu S-N</translation>
    </message>
    <message>
        <source>Upper incisor to Frankfort</source>
        <translation>Oberer Schneidezahn zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>Upper incisor to palatal plane</source>
        <translation>Oberer Schneidezahn zur Oberkieferebene</translation>
    </message>
    <message>
        <source>Lower incisor to mandibular plane</source>
        <translation>Unterer Schneidezahn zur Unterkieferebene</translation>
    </message>
    <message>
        <source>Lower incisor to mandibular plane, over 90</source>
        <translation>Unterer Schneidezahn zur Unterkieferebene, über 90</translation>
    </message>
    <message>
        <source>proclined</source>
        <translation>protrudiert</translation>
    </message>
    <message>
        <source>Lower incisor to Frankfort</source>
        <translation>Unterer Schneidezahn zur Frankfurter Horizontalen</translation>
    </message>
    <message>
        <source>Lower incisor to bisected plane</source>
        <translation>Unterer Schneidezahn zur halbierenden Ebene</translation>
    </message>
    <message>
        <source>Lower incisor to bisected plane, over 90</source>
        <translation>Unterer Schneidezahn zur halbierenden Ebene, über 90</translation>
    </message>
    <message>
        <source>Lower incisor over the functional plane</source>
        <translation>Unterer Schneidezahn über der funktionellen Ebene</translation>
    </message>
    <message>
        <source>tip above the plane</source>
        <translation>Spitze über der Ebene</translation>
    </message>
    <message>
        <source>Upper molar to pterygoid vertical</source>
        <translation>Oberer Molar zur Pterygoid-Vertikalen</translation>
    </message>
    <message>
        <source>molar in front</source>
        <translation>Molar vorn</translation>
    </message>
    <message>
        <source>ANB corrected for SNA</source>
        <translation>ANB, für SNA korrigiert</translation>
    </message>
    <message>
        <source>Upper lip to E line</source>
        <translation>Oberlippe zur E-Linie</translation>
    </message>
    <message>
        <source>lip in front</source>
        <translation>Lippe vorn</translation>
    </message>
    <message>
        <source>Lower lip to E line</source>
        <translation>Unterlippe zur E-Linie</translation>
    </message>
    <message>
        <source>Upper lip to S line</source>
        <translation>Oberlippe zur S-Linie</translation>
    </message>
    <message>
        <source>Lower lip to S line</source>
        <translation>Unterlippe zur S-Linie</translation>
    </message>
    <message>
        <source>Upper lip to Sn-Pog&apos;</source>
        <translation>Oberlippe zu Sn-Pog&apos;</translation>
    </message>
    <message>
        <source>Lower lip to Sn-Pog&apos;</source>
        <translation>Unterlippe zu Sn-Pog&apos;</translation>
    </message>
    <message>
        <source>Frankfort to Pog&apos;-upper lip</source>
        <translation>Frankfurter Horizontale zu Pog&apos;-Oberlippe</translation>
    </message>
    <message>
        <source>Frankfort to Pog&apos;-lower lip</source>
        <translation>Frankfurter Horizontale zu Pog&apos;-Unterlippe</translation>
    </message>
    <message>
        <source>Z angle</source>
        <translation>Z-Winkel</translation>
    </message>
    <message>
        <source>H angle, to the soft facial plane</source>
        <translation>H-Winkel, zur Weichteil-Gesichtsebene</translation>
    </message>
    <message>
        <source>H line to N-B</source>
        <translation>H-Linie zu N-B</translation>
    </message>
    <message>
        <source>Lower lip to H line</source>
        <translation>Unterlippe zur H-Linie</translation>
    </message>
    <message>
        <source>Subnasale behind H line</source>
        <translation>Subnasale hinter der H-Linie</translation>
    </message>
    <message>
        <source>Sn behind the line</source>
        <translation>Sn hinter der Linie</translation>
    </message>
    <message>
        <source>Superior sulcus behind H line</source>
        <translation>Oberer Sulkus hinter der H-Linie</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Soft chin thickness, horizontal</source>
        <translation>Dicke des Weichteilkinns, horizontal</translation>
    </message>
    <message>
        <source>skin ahead of bone</source>
        <translation>Haut vor dem Knochen</translation>
    </message>
    <message>
        <source>Soft chin thickness, direct</source>
        <translation>Dicke des Weichteilkinns, direkt</translation>
    </message>
    <message>
        <source>Soft facial angle</source>
        <translation>Weichteil-Gesichtswinkel</translation>
    </message>
    <message>
        <source>Nasolabial angle</source>
        <translation>Nasolabialwinkel</translation>
    </message>
    <message>
        <source>Soft convexity, without the nose</source>
        <translation>Weichteilkonvexität ohne Nase</translation>
    </message>
    <message>
        <source>convex</source>
        <translation>konvex</translation>
    </message>
    <message>
        <source>Soft convexity with the nose</source>
        <translation>Weichteilkonvexität mit Nase</translation>
    </message>
    <message>
        <source>Mentolabial angle</source>
        <translation>Mentolabialwinkel</translation>
    </message>
    <message>
        <source>Mentolabial sulcus depth</source>
        <translation>Tiefe des Mentolabialsulkus</translation>
    </message>
    <message>
        <source>Upper lip length</source>
        <translation>Länge der Oberlippe</translation>
    </message>
    <message>
        <source>Interlabial gap</source>
        <translation>Lippenspalt</translation>
    </message>
    <message>
        <source>lips apart</source>
        <translation>Lippen offen</translation>
    </message>
    <message>
        <source>Ricketts, lateral subset</source>
        <translation>Ricketts, seitlicher Teil</translation>
    </message>
    <message>
        <source>Chin, convexity, teeth and profile with norms that change with age.</source>
        <translation>Kinn, Konvexität, Zähne und Profil mit Normen, die sich mit dem Alter ändern.</translation>
    </message>
    <message>
        <source>Norms at 9 years; clinical series of the author</source>
        <translation>Normen mit 9 Jahren; klinische Reihe des Autors</translation>
    </message>
    <message>
        <source>Change with age stops at until_age. Without the patient&apos;s age the norm at 9 is shown and named so.</source>
        <translation>Die Änderung mit dem Alter endet bei until_age. Ohne das Alter des Patienten steht die Norm mit 9 Jahren da und heißt so.</translation>
    </message>
    <message>
        <source>28 at 3 years, 23 at 18. Ricketts 1981 takes the tangent from below gonion through menton; here Go-Me.</source>
        <translation>28 mit 3 Jahren, 23 mit 18. Ricketts 1981 nimmt die Tangente von unterhalb des Gonion durch Menton; hier Go-Me.</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>umstritten</translation>
    </message>
    <message>
        <source>The change with age is printed differently in reproductions.</source>
        <translation>Die Änderung mit dem Alter ist in Nachdrucken verschieden angegeben.</translation>
    </message>
    <message>
        <source>obtuse mandible</source>
        <translation>stumpfer Unterkiefer</translation>
    </message>
    <message>
        <source>concave</source>
        <translation>konkav</translation>
    </message>
    <message>
        <source>convexity within the norm</source>
        <translation>Konvexität in der Norm</translation>
    </message>
    <message>
        <source>lower incisors intruded</source>
        <translation>untere Schneidezähne intrudiert</translation>
    </message>
    <message>
        <source>lower incisors extruded</source>
        <translation>untere Schneidezähne extrudiert</translation>
    </message>
    <message>
        <source>Age + 3 mm in two independent sources; one program reads half the age + 3.</source>
        <translation>Alter + 3 mm in zwei unabhängigen Quellen; ein Programm nimmt das halbe Alter + 3.</translation>
    </message>
    <message>
        <source>upper molar back</source>
        <translation>oberer Molar hinten</translation>
    </message>
    <message>
        <source>upper molar within the norm</source>
        <translation>oberer Molar in der Norm</translation>
    </message>
    <message>
        <source>upper molar forward</source>
        <translation>oberer Molar vorn</translation>
    </message>
    <message>
        <source>lower lip back</source>
        <translation>Unterlippe hinten</translation>
    </message>
    <message>
        <source>lower lip within the norm</source>
        <translation>Unterlippe in der Norm</translation>
    </message>
    <message>
        <source>lower lip forward</source>
        <translation>Unterlippe vorn</translation>
    </message>
    <message>
        <source>upper lip back</source>
        <translation>Oberlippe hinten</translation>
    </message>
    <message>
        <source>upper lip within the norm</source>
        <translation>Oberlippe in der Norm</translation>
    </message>
    <message>
        <source>upper lip forward</source>
        <translation>Oberlippe vorn</translation>
    </message>
    <message>
        <source>Lips, chin and nose: Legan and Burstone, Merrifield, Holdaway.</source>
        <translation>Lippen, Kinn und Nase: Legan und Burstone, Merrifield, Holdaway.</translation>
    </message>
    <message>
        <source>40 white adults, 20 male and 20 female (Legan and Burstone); see the note of each row</source>
        <translation>40 weiße Erwachsene, 20 männlich und 20 weiblich (Legan und Burstone); siehe die Anmerkung jeder Zeile</translation>
    </message>
    <message>
        <source>Merrifield.</source>
        <translation>Merrifield.</translation>
    </message>
    <message>
        <source>lips forward of the chin</source>
        <translation>Lippen vor dem Kinn</translation>
    </message>
    <message>
        <source>profile within the norm</source>
        <translation>Profil in der Norm</translation>
    </message>
    <message>
        <source>lips back</source>
        <translation>Lippen hinten</translation>
    </message>
    <message>
        <source>Holdaway; the norm moves with skeletal convexity.</source>
        <translation>Holdaway; die Norm wandert mit der skelettalen Konvexität.</translation>
    </message>
    <message>
        <source>upper lip flat</source>
        <translation>Oberlippe flach</translation>
    </message>
    <message>
        <source>upper lip within the range</source>
        <translation>Oberlippe im Bereich</translation>
    </message>
    <message>
        <source>upper lip prominent</source>
        <translation>Oberlippe vorstehend</translation>
    </message>
    <message>
        <source>Older form, to hard N-B.</source>
        <translation>Ältere Form, zu knöchernem N-B.</translation>
    </message>
    <message>
        <source>Holdaway.</source>
        <translation>Holdaway.</translation>
    </message>
    <message>
        <source>lower lip behind the H line</source>
        <translation>Unterlippe hinter der H-Linie</translation>
    </message>
    <message>
        <source>lower lip on the H line</source>
        <translation>Unterlippe auf der H-Linie</translation>
    </message>
    <message>
        <source>lower lip ahead of the H line</source>
        <translation>Unterlippe vor der H-Linie</translation>
    </message>
    <message>
        <source>shallow</source>
        <translation>flach</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>tief</translation>
    </message>
    <message>
        <source>Holdaway; 3 ideal.</source>
        <translation>Holdaway; 3 ideal.</translation>
    </message>
    <message>
        <source>shallow sulcus</source>
        <translation>flacher Sulkus</translation>
    </message>
    <message>
        <source>sulcus within the range</source>
        <translation>Sulkus im Bereich</translation>
    </message>
    <message>
        <source>deep sulcus</source>
        <translation>tiefer Sulkus</translation>
    </message>
    <message>
        <source>Holdaway, measured along Frankfort.</source>
        <translation>Holdaway, entlang der Frankfurter Horizontalen gemessen.</translation>
    </message>
    <message>
        <source>thin soft chin</source>
        <translation>dünnes Weichteilkinn</translation>
    </message>
    <message>
        <source>soft chin within the range</source>
        <translation>Weichteilkinn im Bereich</translation>
    </message>
    <message>
        <source>thick soft chin</source>
        <translation>dickes Weichteilkinn</translation>
    </message>
    <message>
        <source>soft chin back</source>
        <translation>Weichteilkinn hinten</translation>
    </message>
    <message>
        <source>soft chin within the norm</source>
        <translation>Weichteilkinn in der Norm</translation>
    </message>
    <message>
        <source>soft chin forward</source>
        <translation>Weichteilkinn vorn</translation>
    </message>
    <message>
        <source>nasolabial angle within the range</source>
        <translation>Nasolabialwinkel im Bereich</translation>
    </message>
    <message>
        <source>convex profile with the nose</source>
        <translation>konvexes Profil mit Nase</translation>
    </message>
    <message>
        <source>flat profile with the nose</source>
        <translation>flaches Profil mit Nase</translation>
    </message>
    <message>
        <source>deep fold</source>
        <translation>tiefe Falte</translation>
    </message>
    <message>
        <source>fold within the norm</source>
        <translation>Falte in der Norm</translation>
    </message>
    <message>
        <source>flat fold</source>
        <translation>flache Falte</translation>
    </message>
    <message>
        <source>short upper lip</source>
        <translation>kurze Oberlippe</translation>
    </message>
    <message>
        <source>long upper lip</source>
        <translation>lange Oberlippe</translation>
    </message>
    <message>
        <source>gap within the range</source>
        <translation>Spalt im Bereich</translation>
    </message>
    <message>
        <source>Spine: Cobb</source>
        <translation>Wirbelsäule: Cobb</translation>
    </message>
    <message>
        <source>Curves of the spine from above, heights of its bodies and discs.</source>
        <translation>Krümmungen der Wirbelsäule von oben, Höhen ihrer Wirbelkörper und Bandscheiben.</translation>
    </message>
    <message>
        <source>Degrees of scoliosis in common use, no sample</source>
        <translation>Gebräuchliche Grade der Skoliose, keine Stichprobe</translation>
    </message>
    <message>
        <source>Differences between films are real from 5° by custom. Left and right are those of the film.</source>
        <translation>Unterschiede zwischen Aufnahmen gelten üblicherweise ab 5° als echt. Links und rechts sind die der Aufnahme.</translation>
    </message>
    <message>
        <source>Cobb angle of the main curve</source>
        <translation>Cobb-Winkel der Hauptkrümmung</translation>
    </message>
    <message>
        <source>Curve above the main one</source>
        <translation>Krümmung oberhalb der Hauptkrümmung</translation>
    </message>
    <message>
        <source>Curve below the main one</source>
        <translation>Krümmung unterhalb der Hauptkrümmung</translation>
    </message>
    <message>
        <source>T1 over L5, sideways</source>
        <translation>T1 über L5, seitlich</translation>
    </message>
    <message>
        <source>T1 to the right of the film</source>
        <translation>T1 rechts auf der Aufnahme</translation>
    </message>
    <message>
        <source>Height of T1 on the left</source>
        <translation>Höhe von T1 links</translation>
    </message>
    <message>
        <source>Height of T1 on the right</source>
        <translation>Höhe von T1 rechts</translation>
    </message>
    <message>
        <source>Height of T1, left to right</source>
        <translation>Höhe von T1, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T2 on the left</source>
        <translation>Höhe von T2 links</translation>
    </message>
    <message>
        <source>Height of T2 on the right</source>
        <translation>Höhe von T2 rechts</translation>
    </message>
    <message>
        <source>Height of T2, left to right</source>
        <translation>Höhe von T2, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T3 on the left</source>
        <translation>Höhe von T3 links</translation>
    </message>
    <message>
        <source>Height of T3 on the right</source>
        <translation>Höhe von T3 rechts</translation>
    </message>
    <message>
        <source>Height of T3, left to right</source>
        <translation>Höhe von T3, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T4 on the left</source>
        <translation>Höhe von T4 links</translation>
    </message>
    <message>
        <source>Height of T4 on the right</source>
        <translation>Höhe von T4 rechts</translation>
    </message>
    <message>
        <source>Height of T4, left to right</source>
        <translation>Höhe von T4, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T5 on the left</source>
        <translation>Höhe von T5 links</translation>
    </message>
    <message>
        <source>Height of T5 on the right</source>
        <translation>Höhe von T5 rechts</translation>
    </message>
    <message>
        <source>Height of T5, left to right</source>
        <translation>Höhe von T5, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T6 on the left</source>
        <translation>Höhe von T6 links</translation>
    </message>
    <message>
        <source>Height of T6 on the right</source>
        <translation>Höhe von T6 rechts</translation>
    </message>
    <message>
        <source>Height of T6, left to right</source>
        <translation>Höhe von T6, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T7 on the left</source>
        <translation>Höhe von T7 links</translation>
    </message>
    <message>
        <source>Height of T7 on the right</source>
        <translation>Höhe von T7 rechts</translation>
    </message>
    <message>
        <source>Height of T7, left to right</source>
        <translation>Höhe von T7, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T8 on the left</source>
        <translation>Höhe von T8 links</translation>
    </message>
    <message>
        <source>Height of T8 on the right</source>
        <translation>Höhe von T8 rechts</translation>
    </message>
    <message>
        <source>Height of T8, left to right</source>
        <translation>Höhe von T8, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T9 on the left</source>
        <translation>Höhe von T9 links</translation>
    </message>
    <message>
        <source>Height of T9 on the right</source>
        <translation>Höhe von T9 rechts</translation>
    </message>
    <message>
        <source>Height of T9, left to right</source>
        <translation>Höhe von T9, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T10 on the left</source>
        <translation>Höhe von T10 links</translation>
    </message>
    <message>
        <source>Height of T10 on the right</source>
        <translation>Höhe von T10 rechts</translation>
    </message>
    <message>
        <source>Height of T10, left to right</source>
        <translation>Höhe von T10, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T11 on the left</source>
        <translation>Höhe von T11 links</translation>
    </message>
    <message>
        <source>Height of T11 on the right</source>
        <translation>Höhe von T11 rechts</translation>
    </message>
    <message>
        <source>Height of T11, left to right</source>
        <translation>Höhe von T11, links zu rechts</translation>
    </message>
    <message>
        <source>Height of T12 on the left</source>
        <translation>Höhe von T12 links</translation>
    </message>
    <message>
        <source>Height of T12 on the right</source>
        <translation>Höhe von T12 rechts</translation>
    </message>
    <message>
        <source>Height of T12, left to right</source>
        <translation>Höhe von T12, links zu rechts</translation>
    </message>
    <message>
        <source>Height of L1 on the left</source>
        <translation>Höhe von L1 links</translation>
    </message>
    <message>
        <source>Height of L1 on the right</source>
        <translation>Höhe von L1 rechts</translation>
    </message>
    <message>
        <source>Height of L1, left to right</source>
        <translation>Höhe von L1, links zu rechts</translation>
    </message>
    <message>
        <source>Height of L2 on the left</source>
        <translation>Höhe von L2 links</translation>
    </message>
    <message>
        <source>Height of L2 on the right</source>
        <translation>Höhe von L2 rechts</translation>
    </message>
    <message>
        <source>Height of L2, left to right</source>
        <translation>Höhe von L2, links zu rechts</translation>
    </message>
    <message>
        <source>Height of L3 on the left</source>
        <translation>Höhe von L3 links</translation>
    </message>
    <message>
        <source>Height of L3 on the right</source>
        <translation>Höhe von L3 rechts</translation>
    </message>
    <message>
        <source>Height of L3, left to right</source>
        <translation>Höhe von L3, links zu rechts</translation>
    </message>
    <message>
        <source>Height of L4 on the left</source>
        <translation>Höhe von L4 links</translation>
    </message>
    <message>
        <source>Height of L4 on the right</source>
        <translation>Höhe von L4 rechts</translation>
    </message>
    <message>
        <source>Height of L4, left to right</source>
        <translation>Höhe von L4, links zu rechts</translation>
    </message>
    <message>
        <source>Height of L5 on the left</source>
        <translation>Höhe von L5 links</translation>
    </message>
    <message>
        <source>Height of L5 on the right</source>
        <translation>Höhe von L5 rechts</translation>
    </message>
    <message>
        <source>Height of L5, left to right</source>
        <translation>Höhe von L5, links zu rechts</translation>
    </message>
    <message>
        <source>Disc T1-T2, between the middles of the plates</source>
        <translation>Bandscheibe T1-T2, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T2-T3, between the middles of the plates</source>
        <translation>Bandscheibe T2-T3, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T3-T4, between the middles of the plates</source>
        <translation>Bandscheibe T3-T4, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T4-T5, between the middles of the plates</source>
        <translation>Bandscheibe T4-T5, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T5-T6, between the middles of the plates</source>
        <translation>Bandscheibe T5-T6, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T6-T7, between the middles of the plates</source>
        <translation>Bandscheibe T6-T7, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T7-T8, between the middles of the plates</source>
        <translation>Bandscheibe T7-T8, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T8-T9, between the middles of the plates</source>
        <translation>Bandscheibe T8-T9, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T9-T10, between the middles of the plates</source>
        <translation>Bandscheibe T9-T10, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T10-T11, between the middles of the plates</source>
        <translation>Bandscheibe T10-T11, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T11-T12, between the middles of the plates</source>
        <translation>Bandscheibe T11-T12, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc T12-L1, between the middles of the plates</source>
        <translation>Bandscheibe T12-L1, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc L1-L2, between the middles of the plates</source>
        <translation>Bandscheibe L1-L2, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc L2-L3, between the middles of the plates</source>
        <translation>Bandscheibe L2-L3, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc L3-L4, between the middles of the plates</source>
        <translation>Bandscheibe L3-L4, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>Disc L4-L5, between the middles of the plates</source>
        <translation>Bandscheibe L4-L5, zwischen den Mitten der Platten</translation>
    </message>
    <message>
        <source>no scoliosis</source>
        <translation>keine Skoliose</translation>
    </message>
    <message>
        <source>mild scoliosis</source>
        <translation>leichte Skoliose</translation>
    </message>
    <message>
        <source>moderate scoliosis</source>
        <translation>mittlere Skoliose</translation>
    </message>
    <message>
        <source>severe scoliosis</source>
        <translation>schwere Skoliose</translation>
    </message>
    <message>
        <source>no curve</source>
        <translation>keine Krümmung</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>Krümmung</translation>
    </message>
    <message>
        <source>Steiner</source>
        <translation>Steiner</translation>
    </message>
    <message>
        <source>Jaw positions against the anterior cranial base, incisors against N-A and N-B.</source>
        <translation>Lage der Kiefer zur vorderen Schädelbasis, Schneidezähne zu N-A und N-B.</translation>
    </message>
    <message>
        <source>North American white adults with acceptable occlusion (as stated by later programs)</source>
        <translation>Weiße nordamerikanische Erwachsene mit annehmbarer Okklusion (nach Angabe späterer Programme)</translation>
    </message>
    <message>
        <source>Steiner gave reference figures, not means of a sample with an SD; the tolerance is that of later authors.</source>
        <translation>Steiner gab Richtwerte an, keine Mittelwerte einer Stichprobe mit SD; die Toleranz ist die späterer Autoren.</translation>
    </message>
    <message>
        <source>maxilla behind the cranial base norm</source>
        <translation>Oberkiefer hinter der Norm zur Schädelbasis</translation>
    </message>
    <message>
        <source>maxilla ahead of the norm</source>
        <translation>Oberkiefer vor der Norm</translation>
    </message>
    <message>
        <source>mandible behind the norm</source>
        <translation>Unterkiefer hinter der Norm</translation>
    </message>
    <message>
        <source>mandible ahead of the norm</source>
        <translation>Unterkiefer vor der Norm</translation>
    </message>
    <message>
        <source>skeletal Class III tendency</source>
        <translation>Tendenz zur skelettalen Klasse III</translation>
    </message>
    <message>
        <source>skeletal Class II tendency</source>
        <translation>Tendenz zur skelettalen Klasse II</translation>
    </message>
    <message>
        <source>upper incisors upright</source>
        <translation>obere Schneidezähne steil</translation>
    </message>
    <message>
        <source>Steiner measures the most labial point of the crown; this is the tip.</source>
        <translation>Steiner misst den vordersten Punkt der Krone; dies ist die Spitze.</translation>
    </message>
    <message>
        <source>little bony chin</source>
        <translation>wenig knöchernes Kinn</translation>
    </message>
    <message>
        <source>bony chin within the norm</source>
        <translation>knöchernes Kinn in der Norm</translation>
    </message>
    <message>
        <source>prominent bony chin</source>
        <translation>vorstehendes knöchernes Kinn</translation>
    </message>
    <message>
        <source>1:1 ideal, up to 2:1 accepted; blank where the chin lies less than 0.5 mm ahead of N-B.</source>
        <translation>1:1 ideal, bis 2:1 annehmbar; leer, wo das Kinn weniger als 0,5 mm vor N-B liegt.</translation>
    </message>
    <message>
        <source>chin ahead of the lower incisor</source>
        <translation>Kinn vor dem unteren Schneidezahn</translation>
    </message>
    <message>
        <source>lower incisor and chin in balance</source>
        <translation>unterer Schneidezahn und Kinn im Gleichgewicht</translation>
    </message>
    <message>
        <source>lower incisor ahead of the chin</source>
        <translation>unterer Schneidezahn vor dem Kinn</translation>
    </message>
    <message>
        <source>upper lip behind the S line</source>
        <translation>Oberlippe hinter der S-Linie</translation>
    </message>
    <message>
        <source>upper lip on the S line</source>
        <translation>Oberlippe auf der S-Linie</translation>
    </message>
    <message>
        <source>upper lip ahead of the S line</source>
        <translation>Oberlippe vor der S-Linie</translation>
    </message>
    <message>
        <source>lower lip behind the S line</source>
        <translation>Unterlippe hinter der S-Linie</translation>
    </message>
    <message>
        <source>lower lip on the S line</source>
        <translation>Unterlippe auf der S-Linie</translation>
    </message>
    <message>
        <source>lower lip ahead of the S line</source>
        <translation>Unterlippe vor der S-Linie</translation>
    </message>
    <message>
        <source>Tweed triangle</source>
        <translation>Tweed-Dreieck</translation>
    </message>
    <message>
        <source>Lower incisor, mandibular plane and Frankfort: the three angles are 180 together.</source>
        <translation>Unterer Schneidezahn, Unterkieferebene und Frankfurter Horizontale: Die drei Winkel sind zusammen 180.</translation>
    </message>
    <message>
        <source>Treatment targets, not a sample</source>
        <translation>Behandlungsziele, keine Stichprobe</translation>
    </message>
    <message>
        <source>Tweed 1954 draws Frankfort from a point 4.5 mm above the middle of the ear rod; here porion to orbitale. His mandibular plane is the tangent of the lower border; here Go-Me. For each degree of FMA above 25 he takes one degree off IMPA 90.</source>
        <translation>Tweed 1954 zeichnet die Frankfurter Horizontale von einem Punkt 4,5 mm über der Mitte der Ohrolive; hier von Porion nach Orbitale. Seine Unterkieferebene ist die Tangente des Unterrands; hier Go-Me. Für jedes Grad FMA über 25 zieht er von IMPA 90 ein Grad ab.</translation>
    </message>
    <message>
        <source>Wits</source>
        <translation>Wits</translation>
    </message>
    <message>
        <source>A and B projected on the occlusal plane. The plane is named in every print.</source>
        <translation>A und B auf die Okklusionsebene projiziert. Die Ebene steht in jedem Ausdruck.</translation>
    </message>
    <message>
        <source>abstract read (means); SD second-hand</source>
        <translation>Kurzfassung gelesen (Mittelwerte); SD aus zweiter Hand</translation>
    </message>
    <message>
        <source>21 men and 25 women with excellent occlusion</source>
        <translation>21 Männer und 25 Frauen mit ausgezeichneter Okklusion</translation>
    </message>
    <message>
        <source>jaws in balance</source>
        <translation>Kiefer im Gleichgewicht</translation>
    </message>
    <message>
        <source>It is not known which films these networks learned from: {networks}.</source>
        <translation>Von diesen Netzen ist nicht bekannt, aus welchen Aufnahmen sie gelernt haben: {networks}.</translation>
    </message>
    <message>
        <source>Remove films</source>
        <translation>Aufnahmen entfernen</translation>
    </message>
    <message>
        <source>Standard error of one reading by the same reader</source>
        <translation>Standardfehler einer Auswertung durch denselben Befunder</translation>
    </message>
    <message>
        <source>Standard error of one reading by any reader</source>
        <translation>Standardfehler einer Auswertung durch einen beliebigen Befunder</translation>
    </message>
    <message>
        <source>Of the chosen analyses</source>
        <translation>Der gewählten Analysen</translation>
    </message>
    <message>
        <source>Films on which all readings have a value</source>
        <translation>Aufnahmen, zu denen alle Auswertungen einen Wert haben</translation>
    </message>
    <message>
        <source>Intra error</source>
        <translation>Fehler intra</translation>
    </message>
    <message>
        <source>Inter error</source>
        <translation>Fehler inter</translation>
    </message>
    <message>
        <source>ICC intra</source>
        <translation>ICC intra</translation>
    </message>
    <message>
        <source>Intraclass correlation of readings by the same reader (Eliasziw 1994)</source>
        <translation>Intraklassenkorrelation der Auswertungen desselben Befunders (Eliasziw 1994)</translation>
    </message>
    <message>
        <source>ICC inter</source>
        <translation>ICC inter</translation>
    </message>
    <message>
        <source>Intraclass correlation of readings by different readers (Eliasziw 1994)</source>
        <translation>Intraklassenkorrelation der Auswertungen verschiedener Befunder (Eliasziw 1994)</translation>
    </message>
    <message>
        <source>x is forwards, or to the right where the list does not tell which way a face looks</source>
        <translation>x zeigt nach vorn, oder nach rechts, wo die Liste nicht sagt, wohin ein Gesicht blickt</translation>
    </message>
    <message>
        <source>Films on which all readings have placed it</source>
        <translation>Aufnahmen, auf denen alle Auswertungen sie gesetzt haben</translation>
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
        <translation>Studie mehrerer Befunder</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add readings…</source>
        <translation>Auswertungen hinzufügen…</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Tabelle speichern…</translation>
    </message>
    <message>
        <source>Only readers who have each read the same films more than once tell the error of one reader (intra) from that of different readers (inter). Add the projects or tables of all readings, and name the reader of each. Best are 25 films or more, the second time two weeks later.</source>
        <translation>Nur Befunder, die dieselben Aufnahmen je mehr als einmal ausgewertet haben, trennen den Fehler eines Befunders (intra) von dem verschiedener Befunder (inter). Fügen Sie die Projekte oder Tabellen aller Auswertungen hinzu und nennen Sie zu jeder ihren Befunder. Am besten sind 25 Aufnahmen oder mehr, das zweite Mal zwei Wochen später.</translation>
    </message>
    <message>
        <source>Add readings</source>
        <translation>Auswertungen hinzufügen</translation>
    </message>
    <message>
        <source>The readings have no landmark of two films in common.</source>
        <translation>Die Auswertungen haben keine Landmarke von zwei Aufnahmen gemeinsam.</translation>
    </message>
    <message>
        <source>At least two readers are needed, each named at two readings or more.</source>
        <translation>Es braucht mindestens zwei Befunder, jeder bei zwei oder mehr Auswertungen genannt.</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Table saved: {path}</source>
        <translation>Tabelle gespeichert: {path}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Double-click to name the reader</source>
        <translation>Doppelklick, um den Befunder zu nennen</translation>
    </message>
    <message>
        <source>{readers}: {count} readings each of {films}.</source>
        <translation>{readers}: je {count} Auswertungen von {films}.</translation>
    </message>
    <message>
        <source>{films} removed from the project. Undo restores everything.</source>
        <translation>{films} aus dem Projekt entfernt. Rückgängig stellt alles wieder her.</translation>
    </message>
    <message>
        <source>Remove “{film}” from the project?</source>
        <translation>“{film}” aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Remove {count} films from the project?</source>
        <translation>{count} Aufnahmen aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>The image files stay where they are, and the audit log keeps its entries.</source>
        <translation>Die Bilddateien bleiben, wo sie sind, und das Änderungsprotokoll behält seine Einträge.</translation>
    </message>
    <message>
        <source>These networks were trained on what is removed and keep what they learned, as do networks trained further from them: {networks}. Train &gt; Restart from the built-in network trains one without it.</source>
        <translation>Diese Netze wurden mit dem, was entfernt wird, trainiert und behalten das Gelernte, ebenso die aus ihnen weitertrainierten: {networks}. Trainieren &gt; Vom mitgelieferten Netz neu beginnen trainiert eines ohne diese Daten.</translation>
    </message>
    <message>
        <source>Undo reverses it in one step.</source>
        <translation>Rückgängig macht es in einem Schritt ungeschehen.</translation>
    </message>
    <message>
        <source>No points are removed.</source>
        <translation>Es werden keine Punkte entfernt.</translation>
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
        <source>Also removed: {points}.</source>
        <translation>Ebenfalls entfernt: {points}.</translation>
    </message>
    <message>
        <source>{values} numbers were found, three for each of {landmarks} landmarks were expected</source>
        <translation>gefunden wurden {values} Zahlen, erwartet wurden drei für jede von {landmarks} Landmarken</translation>
    </message>
    <message>
        <source>a point was expected, {count} were found</source>
        <translation>erwartet wurde ein Punkt, gefunden wurden {count}</translation>
    </message>
    <message>
        <source>{values} numbers were found, x and y were expected</source>
        <translation>gefunden wurden {values} Zahlen, erwartet wurden x und y</translation>
    </message>
    <message>
        <source>There is no table of DeepLabCut in this folder.</source>
        <translation>In diesem Ordner ist keine Tabelle von DeepLabCut.</translation>
    </message>
    <message>
        <source>Choose a folder with tables such as {example}.</source>
        <translation>Wählen Sie einen Ordner mit Tabellen wie {example}.</translation>
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
        <source>“kpt_names” has no landmarks of class {number}</source>
        <translation>“kpt_names” hat keine Landmarken der Klasse {number}</translation>
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
        <source>the film has more than its {count} points</source>
        <translation>die Aufnahme hat mehr als ihre {count} Punkte</translation>
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
        <source>{landmark} is exactly on top of {other}. If this is a mistake, use Undo.</source>
        <translation>{landmark} liegt genau auf {other}. Falls das ein Versehen ist: Rückgängig.</translation>
    </message>
    <message>
        <source>All first guesses are accepted as your points. Drag those that are wrong.</source>
        <translation>Alle ersten Vermutungen sind als Ihre Punkte übernommen. Ziehen Sie die falschen an die richtige Stelle.</translation>
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
        <source>Points were predicted on this film just now. Look at them first, then confirm them.</source>
        <translation>Auf dieser Aufnahme wurden soeben Punkte vorhergesagt. Sehen Sie sie erst an, und bestätigen Sie sie dann.</translation>
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
        <source>“{film}” would have {size}</source>
        <translation>“{film}” hätte {size}</translation>
    </message>
    <message>
        <source>The same applies to {count} more.</source>
        <translation>Dasselbe gilt für {count} weitere.</translation>
    </message>
    <message>
        <source>{films}: {size}, but the pixels now have another shape ({now}).</source>
        <translation>{films}: {size}, aber die Pixel haben jetzt eine andere Form ({now}).</translation>
    </message>
    <message>
        <source>{films}: {size}, but “{one}” has {few} and “{other}” {many} pixels: if one is a smaller copy, as of a screen, its pixels are larger.</source>
        <translation>{films}: {size}, aber „{one}“ hat {few} und „{other}“ {many} Pixel: Ist eine davon eine kleinere Kopie, etwa vom Bildschirm, so sind ihre Pixel größer.</translation>
    </message>
    <message>
        <source>{films}: {size}, but {other}: one is {times} times the other.</source>
        <translation>{films}: {size}, aber {other}: Das eine ist das {times}-Fache des anderen.</translation>
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
        <source>The film needs more memory than is available.</source>
        <translation>Die Aufnahme braucht mehr Speicher, als verfügbar ist.</translation>
    </message>
    <message>
        <source>Leave it out, or export it at a smaller size.</source>
        <translation>Lassen Sie sie weg, oder exportieren Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The film is damaged: it cannot be decoded ({kind}).</source>
        <translation>Die Aufnahme ist beschädigt: Sie kann nicht decodiert werden ({kind}).</translation>
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
        <source>The file has several pages or pictures: only single images are supported.</source>
        <translation>Die Datei hat mehrere Seiten oder Bilder: Nur einzelne Bilder werden unterstützt.</translation>
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
    <message>
        <source>DICOM window presets</source>
        <translation>DICOM-Fenstervorgaben</translation>
    </message>
    <message>
        <source>Ruler: click both ends, or drag from one to the other. Esc puts it away.</source>
        <translation>Lineal: Klicken Sie auf beide Enden, oder ziehen Sie von einem zum anderen. Esc beendet.</translation>
    </message>
    <message>
        <source>Angle: click one side, the vertex, then the other side. Esc puts it away.</source>
        <translation>Winkel: Klicken Sie auf einen Schenkel, den Scheitel, dann den anderen Schenkel. Esc beendet.</translation>
    </message>
    <message>
        <source>DICOM window preset: {name} ({number} of {count})</source>
        <translation>DICOM-Fenstervorgabe: {name} ({number} von {count})</translation>
    </message>
    <message>
        <source>Location of {landmark}</source>
        <translation>Lage von {landmark}</translation>
    </message>
    <message>
        <source>Location of {landmark} on a drawn film</source>
        <translation>Lage von {landmark} auf einer gezeichneten Aufnahme</translation>
    </message>
    <message>
        <source>Once {landmark} is placed on another film, it is shown here.</source>
        <translation>Sobald {landmark} auf einer anderen Aufnahme gesetzt ist, wird es hier gezeigt.</translation>
    </message>
    <message>
        <source>Location of {landmark} on {film}</source>
        <translation>Lage von {landmark} auf {film}</translation>
    </message>
    <message>
        <source>Not on another film yet</source>
        <translation>Noch auf keiner anderen Aufnahme</translation>
    </message>
    <message>
        <source>The task ended unexpectedly: {error}.</source>
        <translation>Die Aufgabe endete unerwartet: {error}.</translation>
    </message>
    <message>
        <source>All your edits are saved. Try again; if it happens again, send us the log (Help &gt; Open log folder).</source>
        <translation>Alle Ihre Änderungen sind gespeichert. Versuchen Sie es noch einmal; geschieht es wieder, senden Sie uns das Protokoll (Hilfe &gt; Protokollordner öffnen).</translation>
    </message>
    <message>
        <source>Points in the format “{name}” can be exported, but not imported.</source>
        <translation>Punkte im Format “{name}” können exportiert, aber nicht importiert werden.</translation>
    </message>
    <message>
        <source>Import the table from which they were made.</source>
        <translation>Importieren Sie die Tabelle, aus der sie entstanden sind.</translation>
    </message>
    <message>
        <source>The project already has points of another landmark “{name}”.</source>
        <translation>Im Projekt gibt es schon Punkte einer anderen Landmarke “{name}”.</translation>
    </message>
    <message>
        <source>Choose another name, or add that landmark to the list again to see its points.</source>
        <translation>Wählen Sie einen anderen Namen, oder nehmen Sie jene Landmarke wieder in die Liste auf, um ihre Punkte zu sehen.</translation>
    </message>
    <message>
        <source>must be a factor from 1 to 2</source>
        <translation>muss ein Faktor von 1 bis 2 sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>kommt zweimal vor</translation>
    </message>
    <message>
        <source>names the unknown measurement “{name}”</source>
        <translation>nennt die unbekannte Messung „{name}“</translation>
    </message>
    <message>
        <source>must have {count} entries</source>
        <translation>muss {count} Einträge haben</translation>
    </message>
    <message>
        <source>the spread must be greater than 0</source>
        <translation>die Streuung muss größer als 0 sein</translation>
    </message>
    <message>
        <source>low is above high</source>
        <translation>low liegt über high</translation>
    </message>
    <message>
        <source>must have only one of below, above and equals</source>
        <translation>darf nur eines von below, above und equals haben</translation>
    </message>
    <message>
        <source>needs {points}</source>
        <translation>braucht {points}</translation>
    </message>
    <message>
        <source>{points} lie on one place</source>
        <translation>{points} liegen an einer Stelle</translation>
    </message>
    <message>
        <source>the lines are parallel</source>
        <translation>die Linien sind parallel</translation>
    </message>
    <message>
        <source>the divisor is too small</source>
        <translation>der Divisor ist zu klein</translation>
    </message>
    <message>
        <source>it is not known which way the face looks: needs {points}</source>
        <translation>die Blickrichtung ist nicht bekannt: braucht {points}</translation>
    </message>
    <message>
        <source>the line runs along its own side</source>
        <translation>die Linie läuft in Richtung ihrer eigenen Seite</translation>
    </message>
    <message>
        <source>needs the spacing of the film</source>
        <translation>braucht den Pixelabstand der Aufnahme</translation>
    </message>
    <message>
        <source>not decided by the tracing</source>
        <translation>durch die Durchzeichnung nicht entschieden</translation>
    </message>
    <message>
        <source>{word} (error not known)</source>
        <translation>{word} (Fehler unbekannt)</translation>
    </message>
    <message>
        <source>  … and {count} more</source>
        <translation>  … und {count} weitere</translation>
    </message>
    <message>
        <source>1 mistake was found:</source>
        <translation>1 Fehler wurde gefunden:</translation>
    </message>
    <message>
        <source>{count} mistakes were found:</source>
        <translation>{count} Fehler wurden gefunden:</translation>
    </message>
    <message>
        <source>Correct the file with a text editor; a copy of a bundled one shows how it is written.</source>
        <translation>Berichtigen Sie die Datei mit einem Texteditor; eine Kopie einer mitgelieferten zeigt, wie sie geschrieben wird.</translation>
    </message>
    <message>
        <source>has more than {count} entries</source>
        <translation>hat mehr als {count} Einträge</translation>
    </message>
    <message>
        <source>must be a table</source>
        <translation>muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>muss ein Text sein</translation>
    </message>
    <message>
        <source>is longer than {count} characters</source>
        <translation>ist länger als {count} Zeichen</translation>
    </message>
    <message>
        <source>has characters that cannot be shown</source>
        <translation>hat Zeichen, die nicht darstellbar sind</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>muss eine Zahl sein</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be one of {known}</source>
        <translation>muss eines sein von {known}</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>must have 1 to {count} lines</source>
        <translation>muss 1 bis {count} Linien haben</translation>
    </message>
    <message>
        <source>must be 360, or be left out</source>
        <translation>muss 360 sein oder fehlen</translation>
    </message>
    <message>
        <source>must be a measurement and its weight</source>
        <translation>muss eine Messung und ihr Gewicht sein</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB.</source>
        <translation>Die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>Choose a file with measurements.</source>
        <translation>Wählen Sie eine Datei mit Messungen.</translation>
    </message>
    <message>
        <source>too deeply nested</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>This is not a table of measurements: {reason}.</source>
        <translation>Das ist keine Tabelle von Messungen: {reason}.</translation>
    </message>
    <message>
        <source>must be {number}</source>
        <translation>muss {number} sein</translation>
    </message>
    <message>
        <source>is there already: choose another key</source>
        <translation>gibt es schon: wählen Sie einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>from, to and labels must have the same number of entries</source>
        <translation>from, to und labels müssen gleich viele Einträge haben</translation>
    </message>
    <message>
        <source>names the unknown landmark “{name}”</source>
        <translation>nennt die unbekannte Landmarke „{name}“</translation>
    </message>
    <message>
        <source>must be a measurement of the kind “greatest turn”</source>
        <translation>muss eine Messung der Art „greatest turn“ sein</translation>
    </message>
    <message>
        <source>depends on itself: {cycle}</source>
        <translation>hängt von sich selbst ab: {cycle}</translation>
    </message>
    <message>
        <source>is made of more than {count} others in a row</source>
        <translation>besteht aus mehr als {count} anderen hintereinander</translation>
    </message>
    <message>
        <source>All points lie in one corner of their films; they seem to be shares or percentages.</source>
        <translation>Alle Punkte liegen in einer Ecke ihrer Aufnahmen; sie scheinen Anteile oder Prozente zu sein.</translation>
    </message>
    <message>
        <source>Most points lie far beyond their films; multiplied by {factor} they would lie on them.</source>
        <translation>Die meisten Punkte liegen weit außerhalb ihrer Aufnahmen; mit {factor} multipliziert lägen sie darauf.</translation>
    </message>
    <message>
        <source>All points lie in one corner of their films; multiplied by {factor} they would fill them.</source>
        <translation>Alle Punkte liegen in einer Ecke ihrer Aufnahmen; mit {factor} multipliziert würden sie sie ausfüllen.</translation>
    </message>
    <message>
        <source>Export the points in pixels, without a scale, and import them again; nothing was imported.</source>
        <translation>Exportieren Sie die Punkte in Pixeln, ohne Maßstab, und importieren Sie sie erneut; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>Nothing of the project can be recovered.</source>
        <translation>Vom Projekt lässt sich nichts wiederherstellen.</translation>
    </message>
    <message>
        <source>1 point was taken from the log of edits.</source>
        <translation>1 Punkt wurde aus dem Protokoll der Änderungen genommen.</translation>
    </message>
    <message>
        <source>{count} points were taken from the log of edits.</source>
        <translation>{count} Punkte wurden aus dem Protokoll der Änderungen genommen.</translation>
    </message>
    <message>
        <source>1 row made no sense and was left out.</source>
        <translation>1 Zeile ergab keinen Sinn und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} rows made no sense and were left out.</source>
        <translation>{count} Zeilen ergaben keinen Sinn und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The landmark list is an earlier one: check it.</source>
        <translation>Die Landmarkenliste ist eine frühere: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The landmark list was changed by something else than this program: check it.</source>
        <translation>Die Landmarkenliste wurde von etwas anderem als diesem Programm geändert: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The landmark list is lost; it now holds the names of the landmarks that have points.</source>
        <translation>Die Landmarkenliste ist verloren; sie enthält nun die Namen der Landmarken, die Punkte haben.</translation>
    </message>
    <message>
        <source>The entry of 1 film is lost; its points are kept under the name it had in the project.</source>
        <translation>Der Eintrag 1 Aufnahme ist verloren; ihre Punkte bleiben unter dem Namen, den sie im Projekt hatte.</translation>
    </message>
    <message>
        <source>The entries of {count} films are lost; their points are kept under the names they had.</source>
        <translation>Die Einträge von {count} Aufnahmen sind verloren; ihre Punkte bleiben unter den Namen, die sie hatten.</translation>
    </message>
    <message>
        <source>The entry of 1 film was changed by something else than this program: check it.</source>
        <translation>Der Eintrag 1 Aufnahme wurde von etwas anderem als diesem Programm geändert: Prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>The entries of {count} films were changed by something else than this program: check them.</source>
        <translation>Die Einträge von {count} Aufnahmen wurden von etwas anderem als diesem Programm geändert: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The networks {names} are lost; the points they predicted are kept.</source>
        <translation>Die Netze {names} sind verloren; die Punkte, die sie vorhergesagt haben, bleiben.</translation>
    </message>
    <message>
        <source>was found outside its table and may be an older one</source>
        <translation>wurde außerhalb seiner Tabelle gefunden und ist vielleicht ein älterer</translation>
    </message>
    <message>
        <source>was found twice, in two places</source>
        <translation>wurde zweimal gefunden, an zwei Stellen</translation>
    </message>
    <message>
        <source>is not where the log of edits has it</source>
        <translation>liegt nicht dort, wo ihn das Protokoll der Änderungen hat</translation>
    </message>
    <message>
        <source>was changed by something else than this program</source>
        <translation>wurde von etwas anderem als diesem Programm geändert</translation>
    </message>
    <message>
        <source>was taken from the log of edits, of which a later part is lost</source>
        <translation>wurde aus dem Protokoll der Änderungen genommen, von dem ein späterer Teil verloren ist</translation>
    </message>
    <message>
        <source>was taken from a backup and may be an older one</source>
        <translation>wurde aus einer Sicherung genommen und ist vielleicht ein älterer</translation>
    </message>
    <message>
        <source>The backup cannot be written: {reason}.</source>
        <translation>Die Sicherung kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Free some space, or choose another place for backups in the settings.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie in den Einstellungen einen anderen Ort für Sicherungen.</translation>
    </message>
    <message>
        <source>No backup could be made. {reason}</source>
        <translation>Es konnte keine Sicherung erstellt werden. {reason}</translation>
    </message>
    <message>
        <source>Restored: the project is as it was on {date}.</source>
        <translation>Wiederhergestellt: Das Projekt ist so wie am {date}.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>Repairing the project…</source>
        <translation>Das Projekt wird repariert…</translation>
    </message>
    <message>
        <source>The project was changed by something else than this program.</source>
        <translation>Das Projekt wurde von etwas anderem als diesem Programm geändert.</translation>
    </message>
    <message>
        <source>Another program, a failing drive or an incomplete copy may have done it. Check what is listed here. A repair takes it from the log of edits, into a new file; your project stays as it is.</source>
        <translation>Ein anderes Programm, ein fehlerhaftes Laufwerk oder eine unvollständige Kopie kann es gewesen sein. Prüfen Sie, was hier aufgeführt ist. Eine Reparatur nimmt es aus dem Protokoll der Änderungen in eine neue Datei; Ihr Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Recovered: {films}, {points}.</source>
        <translation>Wiederhergestellt: {films}, {points}.</translation>
    </message>
    <message>
        <source>Every point that was found is certain.</source>
        <translation>Jeder gefundene Punkt ist sicher.</translation>
    </message>
    <message>
        <source>1 point is in doubt: look at it.</source>
        <translation>1 Punkt ist fraglich: Sehen Sie ihn an.</translation>
    </message>
    <message>
        <source>{count} points are in doubt: look at them.</source>
        <translation>{count} Punkte sind fraglich: Sehen Sie sie an.</translation>
    </message>
    <message>
        <source>The project is now {path}. The damaged file was not changed.</source>
        <translation>Das Projekt ist nun {path}. Die beschädigte Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>In der Anleitung suchen</translation>
    </message>
    <message>
        <source>No section contains all these words.</source>
        <translation>Kein Abschnitt enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 Abschnitt</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} Abschnitte</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>Gefundene Abschnitte</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite der Anleitung</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Decoding the film took longer than {seconds} s and was stopped.</source>
        <translation>Die Aufnahme zu decodieren hat länger als {seconds} s gedauert und wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The film cannot be decoded: it is damaged, or needs more memory than a film may take.</source>
        <translation>Die Aufnahme kann nicht decodiert werden: Sie ist beschädigt oder braucht mehr Speicher, als eine Aufnahme darf.</translation>
    </message>
    <message>
        <source>Export the image again from its source, uncompressed; leave the file out if that fails, too.</source>
        <translation>Exportieren Sie das Bild erneut und unkomprimiert aus seiner Quelle; lassen Sie die Datei weg, wenn auch das nicht geht.</translation>
    </message>
    <message>
        <source>The project cannot be replaced: {reason}.</source>
        <translation>Das Projekt kann nicht ersetzt werden: {reason}.</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>Schließen Sie das andere Fenster und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The backup cannot be restored: {reason}.</source>
        <translation>Die Sicherung kann nicht wiederhergestellt werden: {reason}.</translation>
    </message>
    <message>
        <source>Free some space or allow writing to the folder, then try again.</source>
        <translation>Schaffen Sie Platz oder erlauben Sie das Schreiben in den Ordner, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Grey crosses are first guesses. Click the ringed one or press C to accept it, or drag it; Shift+C accepts all.</source>
        <translation>Graue Kreuze sind erste Vermutungen. Klicken Sie das eingekreiste an oder drücken Sie C, um es zu übernehmen, oder ziehen Sie es; Umschalt+C übernimmt alle.</translation>
    </message>
    <message>
        <source>Landmark Studio consists of these parts, each under a licence of its own. None of them is under the GPL or the AGPL; those under the LGPL may be replaced by others.</source>
        <translation>Landmark Studio besteht aus diesen Teilen, jeder unter einer eigenen Lizenz. Keiner steht unter der GPL oder der AGPL; die unter der LGPL dürfen durch andere ersetzt werden.</translation>
    </message>
    <message>
        <source>This part came without the text of its licence; its makers name it: {licence}</source>
        <translation>Dieser Teil kam ohne den Text seiner Lizenz; seine Hersteller nennen sie: {licence}</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Teile des Programms</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>your own re-reads of 1 film</source>
        <translation>Ihre eigene Zweitauswertung von 1 Aufnahme</translation>
    </message>
    <message>
        <source>your own re-reads of {count} films</source>
        <translation>Ihre eigenen Zweitauswertungen von {count} Aufnahmen</translation>
    </message>
    <message>
        <source>{own}; of {landmarks}: {source}</source>
        <translation>{own}; für {landmarks}: {source}</translation>
    </message>
    <message>
        <source>two readers of 300 public films</source>
        <translation>zwei Befunder von 300 öffentlichen Aufnahmen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>verändert</translation>
    </message>
    <message>
        <source>within the error</source>
        <translation>innerhalb des Fehlers</translation>
    </message>
    <message>
        <source>error not known</source>
        <translation>Fehler nicht bekannt</translation>
    </message>
    <message>
        <source>A fit of points stands for the structures of the bone and is not as stable as these.</source>
        <translation>Eine Anpassung von Punkten vertritt die Strukturen des Knochens und ist nicht so stabil wie diese.</translation>
    </message>
    <message>
        <source>The line changes as the jaw grows and remodels.</source>
        <translation>Die Linie ändert sich, wenn der Kiefer wächst und sich umbaut.</translation>
    </message>
    <message>
        <source>S-N at S</source>
        <translation>S-N in S</translation>
    </message>
    <message>
        <source>N moves forward until adulthood, and S back and down.</source>
        <translation>N wandert bis ins Erwachsenenalter nach vorn, S nach hinten und unten.</translation>
    </message>
    <message>
        <source>Frankfort at Po</source>
        <translation>Frankfurter Horizontale in Po</translation>
    </message>
    <message>
        <source>Porion is hard to find again.</source>
        <translation>Das Porion ist schwer wiederzufinden.</translation>
    </message>
    <message>
        <source>Ba-N at N</source>
        <translation>Ba-N in N</translation>
    </message>
    <message>
        <source>N and Ba vary much.</source>
        <translation>N und Ba schwanken stark.</translation>
    </message>
    <message>
        <source>Best fit of points of the cranial base</source>
        <translation>Beste Anpassung von Punkten der Schädelbasis</translation>
    </message>
    <message>
        <source>Palatal plane at ANS</source>
        <translation>Oberkieferebene in ANS</translation>
    </message>
    <message>
        <source>Mandibular plane at Me</source>
        <translation>Unterkieferebene in Me</translation>
    </message>
    <message>
        <source>Best fit of points of the mandible</source>
        <translation>Beste Anpassung von Punkten des Unterkiefers</translation>
    </message>
    <message>
        <source>Best fit of chosen points</source>
        <translation>Beste Anpassung gewählter Punkte</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Choose an empty folder; the file was not changed.</source>
        <translation>Wählen Sie einen leeren Ordner; die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>No scale: the size of the pixels is not known. Only angles and ratios are told.</source>
        <translation>Kein Maßstab: Die Größe der Pixel ist nicht bekannt. Es werden nur Winkel und Verhältnisse angegeben.</translation>
    </message>
    <message>
        <source>{length} mm ({origin})</source>
        <translation>{length} mm ({origin})</translation>
    </message>
    <message>
        <source>Dashed: outlines through the landmarks, drawn by a template; schematic, not traced.</source>
        <translation>Gestrichelt: Umrisse durch die Landmarken nach einer Vorlage; schematisch, nicht durchgezeichnet.</translation>
    </message>
    <message>
        <source>Straight lines: {names}.</source>
        <translation>Gerade Linien: {names}.</translation>
    </message>
    <message>
        <source>Rings: predicted points that nobody has confirmed.</source>
        <translation>Ringe: vorhergesagte Punkte, die niemand bestätigt hat.</translation>
    </message>
    <message>
        <source>Points to look at: their error keeps these from being decided</source>
        <translation>Zu prüfende Punkte: Ihr Fehler lässt offen</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>There is no life-size page: {why}.</source>
        <translation>Es gibt keine Seite in Lebensgröße: {why}.</translation>
    </message>
    <message>
        <source>None of these films has points to report.</source>
        <translation>Keine dieser Aufnahmen hat Punkte für einen Bericht.</translation>
    </message>
    <message>
        <source>Place or predict landmarks first, or choose other films.</source>
        <translation>Setzen oder vorhersagen Sie zuerst Landmarken, oder wählen Sie andere Aufnahmen.</translation>
    </message>
    <message>
        <source>final</source>
        <translation>endgültig</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Not a medical device. The words are those of the tables, not a diagnosis.</source>
        <translation>Kein Medizinprodukt. Die Worte sind die der Tabellen, keine Diagnose.</translation>
    </message>
    <message>
        <source>{sign} stands for a character that the font of this report lacks.</source>
        <translation>{sign} steht für ein Zeichen, das der Schrift dieses Berichts fehlt.</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>target {limits}</source>
        <translation>Ziel {limits}</translation>
    </message>
    <message>
        <source>divided by {factor}</source>
        <translation>geteilt durch {factor}</translation>
    </message>
    <message>
        <source>women</source>
        <translation>Frauen</translation>
    </message>
    <message>
        <source>men</source>
        <translation>Männer</translation>
    </message>
    <message>
        <source>at {age} years</source>
        <translation>mit {age} Jahren</translation>
    </message>
    <message>
        <source>{name}, continued</source>
        <translation>{name}, Fortsetzung</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Norms of: {people}</source>
        <translation>Normen von: {people}</translation>
    </message>
    <message>
        <source>How far the numbers can be trusted: {trust}</source>
        <translation>Wie verlässlich die Zahlen sind: {trust}</translation>
    </message>
    <message>
        <source>±: 1.96 standard errors of the value by chance errors of the points. What readers do alike, the position of the head and enlargement are not in it.</source>
        <translation>±: 1,96 Standardfehler des Wertes aus zufälligen Fehlern der Punkte. Was alle Untersucher gleich machen, die Kopfhaltung und die Vergrößerung sind nicht darin.</translation>
    </message>
    <message>
        <source>Grey: the norm, from −1 to +1: one standard deviation either way where SD is written, else the ends of the range, the target or the tolerance. Orange: the value and its ±, cut at −3 and +3.</source>
        <translation>Grau: die Norm von −1 bis +1: eine Standardabweichung nach beiden Seiten, wo SD steht, sonst die Enden von Bereich, Ziel oder Toleranz. Orange: der Wert und sein ±, bei −3 und +3 abgeschnitten.</translation>
    </message>
    <message>
        <source>A word stands only where the whole of value ± error lies on one side of the limits.</source>
        <translation>Ein Wort steht nur dort, wo der ganze Bereich Wert ± Fehler auf einer Seite der Grenzen liegt.</translation>
    </message>
    <message>
        <source>{sign} The value rests on predicted points that nobody has confirmed.</source>
        <translation>{sign} Der Wert beruht auf vorhergesagten Punkten, die niemand bestätigt hat.</translation>
    </message>
    <message>
        <source>Another process is writing to this folder.</source>
        <translation>Ein anderer Prozess schreibt in diesen Ordner.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Warten Sie, bis er beendet ist, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Free some space and start again: what is written already is kept.</source>
        <translation>Schaffen Sie Platz und starten Sie erneut: Was schon geschrieben ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>Analysen</translation>
    </message>
    <message>
        <source> years</source>
        <translation> Jahre</translation>
    </message>
    <message>
        <source>age?</source>
        <translation>Alter?</translation>
    </message>
    <message>
        <source>Age of the patient</source>
        <translation>Alter des Patienten</translation>
    </message>
    <message>
        <source>Sex of the patient</source>
        <translation>Geschlecht des Patienten</translation>
    </message>
    <message>
        <source>sex?</source>
        <translation>Geschlecht?</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>For norms. Kept in the project, and exported only where you ask for it.</source>
        <translation>Für Normen. Wird im Projekt behalten und nur exportiert, wo Sie es verlangen.</translation>
    </message>
    <message>
        <source>Not in it: magnification, the head&apos;s position, what readers do alike.</source>
        <translation>Nicht darin: Vergrößerung, Kopfhaltung und was Befunder gleich machen.</translation>
    </message>
    <message>
        <source>±: random error of placing landmarks, 95 %. Readers&apos; points: {source}.</source>
        <translation>±: zufälliger Fehler beim Setzen der Landmarken, 95 %. Punkte von Befundern: {source}.</translation>
    </message>
    <message>
        <source>{analysis} ({possible} of {count})</source>
        <translation>{analysis} ({possible} von {count})</translation>
    </message>
    <message>
        <source>Copy one to start your own</source>
        <translation>Eine kopieren als Anfang einer eigenen</translation>
    </message>
    <message>
        <source>Check and read your own again</source>
        <translation>Eigene prüfen und neu lesen</translation>
    </message>
    <message>
        <source>Choose an analysis whose landmarks this list has.</source>
        <translation>Wählen Sie eine Analyse, deren Landmarken diese Liste hat.</translation>
    </message>
    <message>
        <source>The spacing of the film is not known: angles and ratios only.</source>
        <translation>Der Pixelabstand der Aufnahme ist nicht bekannt: nur Winkel und Verhältnisse.</translation>
    </message>
    <message>
        <source>{mean} ± {sd} (mean, SD)</source>
        <translation>{mean} ± {sd} (Mittel, SD)</translation>
    </message>
    <message>
        <source>{value} (reference, tolerance {tolerance})</source>
        <translation>{value} (Richtwert, Toleranz {tolerance})</translation>
    </message>
    <message>
        <source>{low} to {high} (range)</source>
        <translation>{low} bis {high} (Bereich)</translation>
    </message>
    <message>
        <source>{low} to {high} (treatment target {value})</source>
        <translation>{low} bis {high} (Behandlungsziel {value})</translation>
    </message>
    <message>
        <source>divided by {factor}, the enlargement of its films</source>
        <translation>geteilt durch {factor}, die Vergrößerung ihrer Aufnahmen</translation>
    </message>
    <message>
        <source>+ means: {meaning}</source>
        <translation>+ heißt: {meaning}</translation>
    </message>
    <message>
        <source>From unconfirmed predictions: {points}</source>
        <translation>Aus unbestätigten Vorhersagen: {points}</translation>
    </message>
    <message>
        <source>± 1.96 standard errors of the points, mainly from {point}; random error only.</source>
        <translation>± 1,96 Standardfehler der Punkte, vor allem von {point}; nur zufälliger Fehler.</translation>
    </message>
    <message>
        <source>How far the points may be off is not known, so neither is the error of this value.</source>
        <translation>Wie weit die Punkte abweichen können, ist nicht bekannt, also auch nicht der Fehler dieses Werts.</translation>
    </message>
    <message>
        <source>Norm: {norm}</source>
        <translation>Norm: {norm}</translation>
    </message>
    <message>
        <source>After {source} ({trust})</source>
        <translation>Nach {source} ({trust})</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Folder for the de-identified copies</source>
        <translation>Ordner für die anonymisierten Kopien</translation>
    </message>
    <message>
        <source>Copying the films…</source>
        <translation>Die Aufnahmen werden kopiert…</translation>
    </message>
    <message>
        <source>1 film copied to {folder}</source>
        <translation>1 Aufnahme nach {folder} kopiert</translation>
    </message>
    <message>
        <source>{count} films copied to {folder}</source>
        <translation>{count} Aufnahmen nach {folder} kopiert</translation>
    </message>
    <message>
        <source>De-identified copies</source>
        <translation>Anonymisierte Kopien</translation>
    </message>
    <message>
        <source>Look at every copy before you hand it on: text in the pixels stays there.</source>
        <translation>Sehen Sie jede Kopie an, bevor Sie sie weitergeben: Text im Bild bleibt darin.</translation>
    </message>
    <message>
        <source>{film}: not copied. {reason}</source>
        <translation>{film}: nicht kopiert. {reason}</translation>
    </message>
    <message>
        <source>{film}: text is likely in {place}</source>
        <translation>{film}: wahrscheinlich Text in {place}</translation>
    </message>
    <message>
        <source>Subject and dates</source>
        <translation>Person und Daten</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>different, left as they are</source>
        <translation>verschieden, bleibt so</translation>
    </message>
    <message>
        <source>Empty: no subject</source>
        <translation>Leer: keine Person</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Read dates from the files</source>
        <translation>Daten aus den Dateien lesen</translation>
    </message>
    <message>
        <source>Of DICOM files: the day of the exposure, or of the study</source>
        <translation>Bei DICOM-Dateien: der Tag der Aufnahme oder der Untersuchung</translation>
    </message>
    <message>
        <source>Discard what was entered?</source>
        <translation>Die Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Kept in the project, and exported only where you ask for it. A pseudonym is safer than a name.</source>
        <translation>Bleibt im Projekt und wird nur exportiert, wo Sie es verlangen. Ein Pseudonym ist sicherer als ein Name.</translation>
    </message>
    <message>
        <source>All {count} films will count as films of one subject, “{subject}”.</source>
        <translation>Alle {count} Aufnahmen gelten dann als Aufnahmen einer Person, „{subject}“.</translation>
    </message>
    <message>
        <source>None of these files tells the day on which it was taken.</source>
        <translation>Keine dieser Dateien nennt den Tag, an dem sie aufgenommen wurde.</translation>
    </message>
    <message>
        <source>“{text}” is not a date such as 2026-11-30.</source>
        <translation>„{text}“ ist kein Datum wie 2026-11-30.</translation>
    </message>
    <message>
        <source>“{text}” is not an age in years.</source>
        <translation>„{text}“ ist kein Alter in Jahren.</translation>
    </message>
    <message>
        <source>Date (YYYY-MM-DD)</source>
        <translation>Datum (JJJJ-MM-TT)</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Alter in Jahren</translation>
    </message>
    <message>
        <source>Films with their dates</source>
        <translation>Aufnahmen mit ihren Daten</translation>
    </message>
    <message>
        <source>columns {left} to {right}, rows {top} to {bottom}</source>
        <translation>Spalten {left} bis {right}, Zeilen {top} bis {bottom}</translation>
    </message>
    <message>
        <source>The DICOM file is damaged: no copy can be made of it ({kind}).</source>
        <translation>Die DICOM-Datei ist beschädigt: Von ihr kann keine Kopie gemacht werden ({kind}).</translation>
    </message>
    <message>
        <source>Export it again from its source.</source>
        <translation>Exportieren Sie sie erneut aus ihrer Quelle.</translation>
    </message>
    <message>
        <source>Report of measurements</source>
        <translation>Messbericht</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Norms for</source>
        <translation>Normen für</translation>
    </message>
    <message>
        <source>Date of the film</source>
        <translation>Datum der Aufnahme</translation>
    </message>
    <message>
        <source>Error of points</source>
        <translation>Fehler der Punkte</translation>
    </message>
    <message>
        <source>not known: angles and ratios only</source>
        <translation>nicht bekannt: nur Winkel und Verhältnisse</translation>
    </message>
    <message>
        <source>{count} placed by a reader</source>
        <translation>{count} vom Untersucher gesetzt</translation>
    </message>
    <message>
        <source>{count} predicted and confirmed</source>
        <translation>{count} vorhergesagt und bestätigt</translation>
    </message>
    <message>
        <source>{count} predicted and corrected</source>
        <translation>{count} vorhergesagt und korrigiert</translation>
    </message>
    <message>
        <source>{count} predicted, not confirmed</source>
        <translation>{count} vorhergesagt, nicht bestätigt</translation>
    </message>
    <message>
        <source>{count} not on the film</source>
        <translation>{count} nicht auf der Aufnahme</translation>
    </message>
    <message>
        <source>{count} missing</source>
        <translation>{count} fehlen</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} Jahre</translation>
    </message>
    <message>
        <source>age and sex not given</source>
        <translation>Alter und Geschlecht nicht angegeben</translation>
    </message>
    <message>
        <source>of predicted points: expected by the network</source>
        <translation>vorhergesagter Punkte: vom Netz erwartet</translation>
    </message>
    <message>
        <source>of readers&apos; points: {source}</source>
        <translation>der Punkte von Untersuchern: {source}</translation>
    </message>
    <message>
        <source>{film}: the point {landmark}</source>
        <translation>{film}: der Punkt {landmark}</translation>
    </message>
    <message>
        <source>{film}: its entry in the list of films</source>
        <translation>{film}: ihr Eintrag in der Liste der Aufnahmen</translation>
    </message>
    <message>
        <source>{film}: its heatmaps</source>
        <translation>{film}: ihre Heatmaps</translation>
    </message>
    <message>
        <source>the landmark list</source>
        <translation>die Landmarkenliste</translation>
    </message>
    <message>
        <source>the network {name}</source>
        <translation>das Netz {name}</translation>
    </message>
    <message>
        <source>what was called right in the check of placed points</source>
        <translation>was bei der Prüfung gesetzter Punkte als richtig bezeichnet wurde</translation>
    </message>
    <message>
        <source>the network in use</source>
        <translation>das verwendete Netz</translation>
    </message>
    <message>
        <source>the log of edits</source>
        <translation>das Protokoll der Änderungen</translation>
    </message>
    <message>
        <source>Creating the report…</source>
        <translation>Der Bericht wird erstellt…</translation>
    </message>
    <message>
        <source>Report saved: {path}</source>
        <translation>Bericht gespeichert: {path}</translation>
    </message>
    <message>
        <source>1 film cannot be read</source>
        <translation>1 Aufnahme kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{count} films cannot be read</source>
        <translation>{count} Aufnahmen können nicht gelesen werden</translation>
    </message>
    <message>
        <source>the font of reports lacks {characters}</source>
        <translation>der Schrift der Berichte fehlt {characters}</translation>
    </message>
    <message>
        <source>Train in the project of the first reading.</source>
        <translation>Trainieren Sie im Projekt der ersten Auswertung.</translation>
    </message>
    <message>
        <source>A file with this name already exists, and it is no second reading.</source>
        <translation>Eine Datei dieses Namens gibt es schon, und sie ist keine zweite Auswertung.</translation>
    </message>
    <message>
        <source>Rename it, or move it to another folder.</source>
        <translation>Benennen Sie sie um, oder verschieben Sie sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The landmark list has changed since films were first read again.</source>
        <translation>Die Landmarkenliste hat sich geändert, seit Aufnahmen zum ersten Mal noch einmal befundet wurden.</translation>
    </message>
    <message>
        <source>Change the list of this project likewise, or move it to another folder.</source>
        <translation>Ändern Sie die Liste dieses Projekts ebenso, oder verschieben Sie es in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>No film of this project is finished yet.</source>
        <translation>In diesem Projekt ist noch keine Aufnahme fertig.</translation>
    </message>
    <message>
        <source>Place or confirm all landmarks of some films first.</source>
        <translation>Setzen oder bestätigen Sie zuerst alle Landmarken einiger Aufnahmen.</translation>
    </message>
    <message>
        <source>No film is left that was read so long ago and not drawn before.</source>
        <translation>Keine Aufnahme ist übrig, die vor so langer Zeit befundet und noch nicht ausgewählt wurde.</translation>
    </message>
    <message>
        <source>Wait, or take films that were read more recently.</source>
        <translation>Warten Sie, oder nehmen Sie Aufnahmen, die später befundet wurden.</translation>
    </message>
    <message>
        <source>the size of the pixels is not known</source>
        <translation>die Größe der Pixel ist nicht bekannt</translation>
    </message>
    <message>
        <source>nothing is drawn</source>
        <translation>es ist nichts gezeichnet</translation>
    </message>
    <message>
        <source>the landmarks do not fit on {paper}</source>
        <translation>die Landmarken passen nicht auf {paper}</translation>
    </message>
    <message>
        <source>Life-size. This bar must measure {length} mm: print at 100 %, not fitted to the page.</source>
        <translation>Lebensgröße. Dieser Balken muss {length} mm lang sein: mit 100 % drucken, nicht an die Seite angepasst.</translation>
    </message>
    <message>
        <source>Pixel spacing: {spacing}.</source>
        <translation>Pixelabstand: {spacing}.</translation>
    </message>
    <message>
        <source>The films left have points already: finish them, or remove them.</source>
        <translation>Die übrigen Aufnahmen haben schon Punkte: Befunden Sie sie fertig, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>{films} will not be read again. Undo reverses it.</source>
        <translation>Nicht noch einmal zu befunden: {films}. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Read some films again</source>
        <translation>Aufnahmen noch einmal befunden</translation>
    </message>
    <message>
        <source> days ago</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Films that you have finished come up once more, in another order and without their points, names or guesses. They tell how exactly you read, and so how sure your measurements are. Best are 25 films or more, two weeks later. The first reading is not touched, and networks learn nothing of the second.</source>
        <translation>Fertige Aufnahmen kommen noch einmal, in anderer Reihenfolge und ohne Punkte, Namen und Vermutungen. Sie zeigen, wie genau Sie befunden und wie sicher damit Ihre Messwerte sind. Am besten sind 25 Aufnahmen oder mehr, zwei Wochen später. Die erste Auswertung bleibt unberührt, und Netze lernen nichts aus der zweiten.</translation>
    </message>
    <message>
        <source>New films</source>
        <translation>Neue Aufnahmen</translation>
    </message>
    <message>
        <source>First reading at least</source>
        <translation>Erste Auswertung vor mindestens</translation>
    </message>
    <message>
        <source>{films} can be drawn.</source>
        <translation>{films} stehen zur Auswahl.</translation>
    </message>
    <message>
        <source>{films} drawn earlier are still to be read.</source>
        <translation>Früher ausgewählt und noch nicht befundet: {films}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Noch einmal befunden</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiter befunden</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} Jahre</translation>
    </message>
    <message>
        <source>{first} to {later}</source>
        <translation>{first} bis {later}</translation>
    </message>
    <message>
        <source>{film} cannot be laid so: {why}.</source>
        <translation>{film} lässt sich so nicht auflegen: {why}.</translation>
    </message>
    <message>
        <source>A date is missing: no changes per year there.</source>
        <translation>Ein Datum fehlt: dort keine Änderungen pro Jahr.</translation>
    </message>
    <message>
        <source>Points or films have changed since: these figures are older. A click here brings them up to date.</source>
        <translation>Seither wurden Punkte oder Aufnahmen geändert: Diese Werte sind älter. Ein Klick hierher bringt sie auf den neuesten Stand.</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>Was auffällt</translation>
    </message>
    <message>
        <source>Check placed points</source>
        <translation>Gesetzte Punkte prüfen</translation>
    </message>
    <message>
        <source>Points that look misplaced</source>
        <translation>Punkte, die falsch gesetzt aussehen</translation>
    </message>
    <message>
        <source>Exchange the two</source>
        <translation>Beide vertauschen</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Ist richtig</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Tell all again</source>
        <translation>Alle wieder nennen</translation>
    </message>
    <message>
        <source>Also what was called right</source>
        <translation>Auch was als richtig bezeichnet wurde</translation>
    </message>
    <message>
        <source>Comparing the labelled films with each other: {step} of {steps}.</source>
        <translation>Die markierten Aufnahmen werden miteinander verglichen: {step} von {steps}.</translation>
    </message>
    <message>
        <source>Films are compared with each other: label {count} of them first.</source>
        <translation>Aufnahmen werden miteinander verglichen: Markieren Sie zuerst {count} davon.</translation>
    </message>
    <message>
        <source>Nothing was compared: too few of the labelled films can be read.</source>
        <translation>Nichts wurde verglichen: Zu wenige der markierten Aufnahmen lassen sich lesen.</translation>
    </message>
    <message>
        <source>{films} compared: nothing looks misplaced. Slips of a few millimetres are not found.</source>
        <translation>{films} verglichen: nichts sieht falsch gesetzt aus. Fehler von wenigen Millimetern werden nicht gefunden.</translation>
    </message>
    <message>
        <source>{films} compared. 1 thing to look at: a click on it shows the film. It may be right as it is.</source>
        <translation>{films} verglichen. 1 Auffälligkeit: Ein Klick darauf zeigt die Aufnahme. Sie kann richtig sein, wie sie ist.</translation>
    </message>
    <message>
        <source>{films} compared. {count} things to look at: a click shows the film. They may be right as they are.</source>
        <translation>{films} verglichen. {count} Auffälligkeiten: Ein Klick zeigt die Aufnahme. Sie können richtig sein, wie sie sind.</translation>
    </message>
    <message>
        <source>1 thing was called right.</source>
        <translation>1 Stelle wurde als richtig bezeichnet.</translation>
    </message>
    <message>
        <source>{count} things were called right.</source>
        <translation>{count} Stellen wurden als richtig bezeichnet.</translation>
    </message>
    <message>
        <source>Not checked: {film}. {reason}</source>
        <translation>Nicht geprüft: {film}. {reason}</translation>
    </message>
    <message>
        <source>All points lie beside where they are expected: are they of another film?</source>
        <translation>Alle Punkte liegen neben den erwarteten Stellen: Gehören sie zu einer anderen Aufnahme?</translation>
    </message>
    <message>
        <source>{one} and {other} look exchanged.</source>
        <translation>{one} und {other} sehen vertauscht aus.</translation>
    </message>
    <message>
        <source>{count} points look misplaced: {names}, …</source>
        <translation>{count} Punkte sehen falsch gesetzt aus: {names}, …</translation>
    </message>
    <message>
        <source>{one} lies where {other} is expected.</source>
        <translation>{one} liegt dort, wo {other} erwartet wird.</translation>
    </message>
    <message>
        <source>{one} lies {distance} from where it is expected.</source>
        <translation>{one} liegt {distance} von der erwarteten Stelle entfernt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>The table is too large for an Excel workbook: {rows} rows.</source>
        <translation>Die Tabelle ist für eine Excel-Arbeitsmappe zu groß: {rows} Zeilen.</translation>
    </message>
    <message>
        <source>Save it as a CSV file, or as one workbook for each part of the films.</source>
        <translation>Speichern Sie sie als CSV-Datei oder als je eine Arbeitsmappe für einen Teil der Aufnahmen.</translation>
    </message>
</context>
<context>
    <name>SuperimpositionDialog</name>
    <message>
        <source>Change to</source>
        <translation>Änderung bis</translation>
    </message>
</context>
</TS>
