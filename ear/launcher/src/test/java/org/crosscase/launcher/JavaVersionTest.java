package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaVersionTest {
    @ParameterizedTest
    @ValueSource(ints = {17, 21})
    void longTermVersionsUpTo21Fit(int feature) {
        assertDoesNotThrow(() -> JavaVersion.requireSuitable(feature));
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 25, 26})
    void olderAndNewerOnesAreRefusedInOneLine(int feature) {
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> JavaVersion.requireSuitable(feature));
        assertEquals(1, problem.getMessage().lines().count());
        assertEquals(LauncherProblem.REFUSED, problem.exitCode());
    }

    @Test
    void thePlatformNamesItsDatabasePrograms() {
        assertEquals("/postgres-linux-x86_64.txz", Distributions.postgresResource("Linux", "amd64"));
        assertEquals("/postgres-linux-arm_64.txz", Distributions.postgresResource("Linux", "aarch64"));
        assertEquals("/postgres-darwin-arm_64.txz", Distributions.postgresResource("Mac OS X", "aarch64"));
    }
}
