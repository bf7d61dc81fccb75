; The installer for Windows, by Inno Setup 6: build.py calls iscc with /DVersion=... and /DBuild=FOLDER.
; For one user or, where an administrator starts it, for all.

#ifndef Version
  #error "call it by packaging/build.py"
#endif

[Setup]
AppId={{6C1F3C0B-6B6E-4C19-9C6D-0F6B1B0B7C52}
AppName=Landmark Studio
AppVersion={#Version}
AppPublisher=Landmark Studio
DefaultDirName={autopf}\Landmark Studio
DefaultGroupName=Landmark Studio
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile={#Build}\work\icons\icon.ico
UninstallDisplayIcon={app}\landmark-studio-window.exe
OutputDir={#Build}
OutputBaseFilename=landmark-studio-{#Version}-setup
Compression=lzma2/ultra64
SolidCompression=yes
ChangesAssociations=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.ProjectKind=Landmark Studio project
de.ProjectKind=Landmark-Studio-Projekt
es.ProjectKind=Proyecto de Landmark Studio

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "{#Build}\landmark-studio\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Landmark Studio"; Filename: "{app}\landmark-studio-window.exe"
Name: "{autodesktop}\Landmark Studio"; Filename: "{app}\landmark-studio-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.lmproj"; ValueType: string; ValueData: "LandmarkStudio.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\LandmarkStudio.Project"; ValueType: string; ValueData: "{cm:ProjectKind}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\LandmarkStudio.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\landmark-studio-window.exe,0"
Root: HKA; Subkey: "Software\Classes\LandmarkStudio.Project\shell\open\command"; ValueType: string; ValueData: """{app}\landmark-studio-window.exe"" ""%1"""
; “landmark-studio” in a terminal, found by its name without a change of PATH in Start, Run and by the shell's API.
Root: HKA; Subkey: "Software\Microsoft\Windows\CurrentVersion\App Paths\landmark-studio.exe"; ValueType: string; ValueData: "{app}\landmark-studio.exe"; Flags: uninsdeletekey

[Run]
Filename: "{app}\landmark-studio-window.exe"; Description: "{cm:LaunchProgram,Landmark Studio}"; Flags: nowait postinstall skipifsilent
