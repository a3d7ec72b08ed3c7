@echo off
rem Starts committee-papers on a Java of 21 or newer: JAVA_HOME, else java on the PATH.
rem A workbook dropped on this file is checked.
setlocal
set "PROGRAM=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if /i "%~x1"==".xlsx" if "%~2"=="" (
    "%JAVA%" %JAVA_OPTS% -jar "%PROGRAM%\committee-papers.jar" check "%~1"
    pause
    exit /b
)
"%JAVA%" -XX:+UseSerialGC %JAVA_OPTS% -jar "%PROGRAM%\committee-papers.jar" %*
exit /b %ERRORLEVEL%
