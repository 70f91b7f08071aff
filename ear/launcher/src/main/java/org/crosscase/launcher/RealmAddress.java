package org.crosscase.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the realm's idea of the application's address right. Keycloak imports a realm only once, so an application that
 * has moved to another port would be refused as a stranger when it asks for a sign-in.
 */
final class RealmAddress {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI keycloak;
    private final String administratorPassword;

    RealmAddress(URI keycloak, String administratorPassword) {
        this.keycloak = keycloak;
        this.administratorPassword = administratorPassword;
    }

    /**
     * Tells the realm the application's address if it knows another one.
     *
     * @param known file that remembers the address last told
     * @return whether there was something to tell
     */
    boolean follow(String application, Path known) {
        try {
            String last = Files.exists(known) ? Files.readString(known).strip() : application;
            if (!last.equals(application)) {
                move(last, application);
            }
            Files.writeString(known, application);
            return !last.equals(application);
        } catch (IOException e) {
            throw LauncherProblem.failed(
                    "Keycloak could not be told the application's new address: " + e.getMessage(), e);
        }
    }

    private void move(String from, String to) throws IOException {
        String token = first(
                TOKEN,
                send(HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=password&client_id=admin-cli&username=admin&password="
                                        + URLEncoder.encode(administratorPassword, StandardCharsets.UTF_8)))));
        URI clients = keycloak.resolve("/admin/realms/crosscase/clients");
        String found = send(authorised(URI.create(clients + "?clientId=crosscase-web"), token)
                        .GET())
                .strip();
        String moved = found.substring(1, found.length() - 1).replace(from + "/", to + "/");
        send(authorised(URI.create(clients + "/" + first(ID, found)), token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(moved)));
    }

    private static HttpRequest.Builder authorised(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IOException(response.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("unexpected answer");
        }
        return matcher.group(1);
    }
}
