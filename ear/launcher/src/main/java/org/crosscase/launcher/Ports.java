package org.crosscase.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The TCP ports of one running system, all on 127.0.0.1. Four are chosen; the others follow from them: Keycloak's
 * management port is its port + 1, Payara's internal ports are the administration port + 1 and + 2.
 */
public record Ports(int web, int keycloak, int postgres, int admin) {
    public static final Ports DEFAULT = new Ports(8080, 8180, 15432, 14848);

    private static final int HIGHEST = 65_535;

    /** @throws LauncherProblem if a port is out of range or two parts were given the same one */
    public Ports {
        Map<Integer, String> seen = new LinkedHashMap<>();
        named(web, keycloak, postgres, admin).forEach((option, port) -> {
            if (port < 1 || port > HIGHEST) {
                throw LauncherProblem.wrongUsage(option + ": " + port + " is not a port between 1 and " + HIGHEST);
            }
            String other = seen.putIfAbsent(port, option);
            if (other != null) {
                throw LauncherProblem.wrongUsage(
                        "port " + port + " is needed twice: by " + other + " and by " + option);
            }
        });
    }

    public int keycloakManagement() {
        return keycloak + 1;
    }

    /** Remote EJB calls; opened on first use only, and nothing in Crosscase uses it. */
    public int iiop() {
        return admin + 1;
    }

    public int hazelcast() {
        return admin + 2;
    }

    /** @throws LauncherProblem naming the first port that another program holds, and the option that moves it */
    public void requireFree() {
        named(web, keycloak, postgres, admin).forEach((option, port) -> {
            if (!isFree(port)) {
                throw LauncherProblem.refused(
                        "port " + port + " on 127.0.0.1 is taken by another program; free it or choose"
                                + " another one with " + option);
            }
        });
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // a port whose last connections are still in TIME_WAIT is free for the servers, so it is free here
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static Map<String, Integer> named(int web, int keycloak, int postgres, int admin) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--web-port (CROSSCASE_WEB_PORT)", web);
        ports.put("--keycloak-port (CROSSCASE_KEYCLOAK_PORT)", keycloak);
        ports.put("--keycloak-port (CROSSCASE_KEYCLOAK_PORT), whose management port is the next one", keycloak + 1);
        ports.put("--postgres-port (CROSSCASE_POSTGRES_PORT)", postgres);
        ports.put("--admin-port (CROSSCASE_ADMIN_PORT)", admin);
        ports.put("--admin-port (CROSSCASE_ADMIN_PORT), whose next port serves remote calls", admin + 1);
        ports.put("--admin-port (CROSSCASE_ADMIN_PORT), whose next port but one serves the cluster", admin + 2);
        return ports;
    }
}
