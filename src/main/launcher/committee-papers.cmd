@echo off
rem Starts committee-papers on the Java that came with it, else on one of 21 or newer: JAVA_HOME, else java on the PATH.
rem A workbook dropped on this file is checked, and its findings page opened: page and annotated copy go into a folder
rem "committee-papers findings" beside the workbook, or, where that can't be written, into the user's own TEMP folder.
setlocal DisableDelayedExpansion
set "PROGRAM=%~dp0.."
rem As in the launcher for Unix, which says why.
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable"
set "JAVA=java"
call :version "%JAVA_HOME%"
if %VERSION% GEQ 21 set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%PROGRAM%\runtime\bin\java.exe" set "JAVA=%PROGRAM%\runtime\bin\java.exe"
if not "%JAVA%"=="java" goto found
rem Beside the one on the PATH may be no release file, as where it only starts another: then it says itself if it is too old.
for %%J in (java.exe) do set "ON_PATH=%%~$PATH:J"
if not defined ON_PATH goto none
for %%J in ("%ON_PATH%") do if not exist "%%~dpJ..\release" goto found
for %%J in ("%ON_PATH%") do call :version "%%~dpJ.."
if %VERSION% GEQ 21 goto found

:none
echo committee-papers needs Java 21 or newer, and none was found.>&2
echo Install one, or set JAVA_HOME to its folder.>&2
exit /b 70

:version
rem The main version of the Java in a folder, as its release file states it; 0 where there is none.
set "VERSION=0"
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=1,2 delims==.-" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
set "VERSION=%VERSION:"=%"
exit /b

:found
if "%~1"=="" goto run
if not "%~2"=="" goto run
if not exist "%~f1" goto run
for %%X in (.xlsx .xlsm .xls .csv .ods .xlsb) do if /i "%~x1"=="%%X" goto dropped

:run
"%JAVA%" %FLAGS% %JAVA_OPTS% "-Dcommittee-papers.home=%PROGRAM%" -jar "%PROGRAM%\committee-papers.jar" %*
exit /b %ERRORLEVEL%

:dropped
set "FINDINGS=%~dp1committee-papers findings"
for %%D in ("%~dp1.") do if /i "%%~nxD"=="committee-papers findings" set "FINDINGS=%%~fD"
md "%FINDINGS%" 2>nul
set "PROBE=%FINDINGS%\.write-%RANDOM%"
(type nul >"%PROBE%") 2>nul
if exist "%PROBE%" (del "%PROBE%") else set "FINDINGS=%TEMP%\committee-papers findings"
if exist "%FINDINGS%\%~n1.findings.html" del "%FINDINGS%\%~n1.findings.html"
"%JAVA%" %FLAGS% %JAVA_OPTS% "-Dcommittee-papers.home=%PROGRAM%" -jar "%PROGRAM%\committee-papers.jar" check "%~f1" --annotate "%FINDINGS%"
set "CODE=%ERRORLEVEL%"
if exist "%FINDINGS%\%~n1.findings.html" start "" "%FINDINGS%\%~n1.findings.html"
pause
exit /b %CODE%
