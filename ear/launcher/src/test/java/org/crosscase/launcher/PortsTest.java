package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void aTakenPortIsRefusedWithItsNumberAndTheOptionThatMovesIt() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ports ports = new Ports(other.getLocalPort(), 2, 4, 6);
            LauncherProblem problem = assertThrows(LauncherProblem.class, ports::requireFree);
            assertTrue(problem.getMessage().contains("port " + other.getLocalPort()), problem.getMessage());
            assertTrue(problem.getMessage().contains("--web-port"), problem.getMessage());
            assertEquals(LauncherProblem.REFUSED, problem.exitCode());
        }
    }

    @Test
    void aPortOfALivingServerIsNotFreeAndAfterwardsIs() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        assertFalse(Ports.isFree(server.getLocalPort()));
        server.close();
        assertTrue(Ports.isFree(server.getLocalPort()));
    }

    @Test
    void onePortForTwoPartsIsRefusedNamingBoth() {
        LauncherProblem problem = assertThrows(LauncherProblem.class, () -> new Ports(8180, 8180, 15432, 14848));
        assertTrue(problem.getMessage().contains("--web-port"), problem.getMessage());
        assertTrue(problem.getMessage().contains("--keycloak-port"), problem.getMessage());
        assertEquals(LauncherProblem.USAGE, problem.exitCode());
    }

    @Test
    void aPortThatFollowsFromAnotherIsPartOfTheCheck() {
        assertThrows(LauncherProblem.class, () -> new Ports(8181, 8180, 15432, 14848));
        assertThrows(LauncherProblem.class, () -> new Ports(14850, 8180, 15432, 14848));
    }

    @Test
    void portsOutOfRangeAreRefused() {
        assertThrows(LauncherProblem.class, () -> new Ports(0, 8180, 15432, 14848));
        assertThrows(LauncherProblem.class, () -> new Ports(8080, 65_535, 15432, 14848));
    }
}
