package org.crosscase.launcher;

/** A reason not to start or go on that the person at the terminal can act on; shown as one line, without a stack trace. */
public final class LauncherProblem extends RuntimeException {
    /** A part failed while starting or running. */
    public static final int FAILED = 1;
    /** The command line or the settings are wrong. */
    public static final int USAGE = 2;
    /** Nothing was started: a port is taken, the data folder is in use, or the Java version does not fit. */
    public static final int REFUSED = 3;

    private final int exitCode;

    private LauncherProblem(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    public static LauncherProblem failed(String message) {
        return new LauncherProblem(FAILED, message, null);
    }

    public static LauncherProblem failed(String message, Throwable cause) {
        return new LauncherProblem(FAILED, message, cause);
    }

    public static LauncherProblem wrongUsage(String message) {
        return new LauncherProblem(USAGE, message, null);
    }

    public static LauncherProblem refused(String message) {
        return new LauncherProblem(REFUSED, message, null);
    }

    public int exitCode() {
        return exitCode;
    }
}
