package org.crosscase.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosscase.tests.system.RunningSystem;

/** Keycloak over HTTP, as a browser, a script and an administrator meet it. */
public final class KeycloakClient {
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningSystem system;

    public KeycloakClient(RunningSystem system) {
        this.system = system;
    }

    HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String address, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String address, String token, String json) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The answer to a token request in a realm. */
    HttpResponse<String> token(String realm, Map<String, String> form) throws Exception {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(system.realm().resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> passwordGrant(String user, String password) throws Exception {
        return token(
                "crosscase",
                Map.of("grant_type", "password", "client_id", "crosscase-cli", "username", user, "password", password));
    }

    String tokenOf(String user) throws Exception {
        return accessToken(passwordGrant(user, "crosscase-demo"));
    }

    public String administratorToken() throws Exception {
        String password = system.keycloakAdministratorPassword();
        return accessToken(token(
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", password)));
    }

    /**
     * A new officer of the Dutch demonstration agency, without a role, with the password of all others.
     *
     * @return the address of the account
     */
    public String createOfficer(String administrator, String name) throws Exception {
        HttpResponse<String> created = send(
                "POST",
                administration("users"),
                administrator,
                "{\"username\":\"" + name + "\",\"enabled\":true,\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\""
                        + name
                        + "@crosscase.example\",\"attributes\":{\"agency\":[\"nl-demo\"]},"
                        + "\"credentials\":[{\"type\":\"password\",\"value\":\"crosscase-demo\"}]}");
        assertEquals(201, created.statusCode(), created.body());
        return created.headers().firstValue("Location").orElseThrow();
    }

    /** @param user address of the account */
    public void giveRole(String administrator, String user, String role) throws Exception {
        String known = get(administration("roles/" + role), administrator).body();
        HttpResponse<String> given = send("POST", user + "/role-mappings/realm", administrator, "[" + known + "]");
        assertEquals(204, given.statusCode(), given.body());
    }

    /** @param user address of the account */
    public void takeRole(String administrator, String user, String role) throws Exception {
        String known = get(administration("roles/" + role), administrator).body();
        HttpResponse<String> taken = send("DELETE", user + "/role-mappings/realm", administrator, "[" + known + "]");
        assertEquals(204, taken.statusCode(), taken.body());
    }

    /** As an agency's administrator does it when an officer leaves. @param user address of the account */
    public void disable(String administrator, String user) throws Exception {
        String account = get(user, administrator).body().replace("\"enabled\":true", "\"enabled\":false");
        HttpResponse<String> disabled = send("PUT", user, administrator, account);
        assertEquals(204, disabled.statusCode(), disabled.body());
    }

    private String administration(String path) {
        return system.realm().resolve("/admin/realms/crosscase/" + path).toString();
    }

    static String accessToken(HttpResponse<String> response) throws IOException {
        Matcher matcher = TOKEN.matcher(response.body());
        if (!matcher.find()) {
            throw new IOException("no token: " + response.statusCode() + " " + response.body());
        }
        return matcher.group(1);
    }

    /** A token's claims as JSON text. */
    static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }
}
