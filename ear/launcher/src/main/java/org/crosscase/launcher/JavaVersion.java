package org.crosscase.launcher;

/** The Java versions on which the system is known to work. */
final class JavaVersion {
    private static final int OLDEST = 17;
    /** From 25 on Payara's SecurityContext silently denies every role in a session signed in through Keycloak. */
    private static final int TOO_NEW = 25;

    private JavaVersion() {}

    static void requireSuitable() {
        requireSuitable(Runtime.version().feature());
    }

    static void requireSuitable(int feature) {
        if (feature < OLDEST || feature >= TOO_NEW) {
            throw LauncherProblem.refused("Crosscase runs on Java 17 or 21, not on " + feature
                    + "; point JAVA_HOME to a JDK of one of these");
        }
    }
}
