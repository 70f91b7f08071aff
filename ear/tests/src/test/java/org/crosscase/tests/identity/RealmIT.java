package org.crosscase.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration realm keeps its promises: who is who, and what nobody can do to become another. */
class RealmIT {
    private static final String CHALLENGE =
            "&code_challenge_method=S256" + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final RunningSystem system = RunningSystem.get();
    private final KeycloakClient keycloak = new KeycloakClient(system);

    @ParameterizedTest
    @CsvSource({
        "nl.investigator, nl-demo, investigator",
        "nl.analyst, nl-demo, analyst",
        "nl.admin, nl-demo, agency-admin",
        "fr.investigator, fr-demo, investigator",
        "fr.analyst, fr-demo, analyst",
        "fr.admin, fr-demo, agency-admin",
        "us.investigator, us-demo, investigator",
        "us.analyst, us-demo, analyst",
        "us.admin, us-demo, agency-admin",
        "eu.coordinator, eu-coord, coordinator",
        "nl.auditor, nl-demo, auditor",
        "platform.auditor, platform, auditor",
        "platform.admin, platform, platform-admin"
    })
    void everyOfficerHasOneAgencyAndOneRole(String user, String agency, String role) throws Exception {
        String claims = KeycloakClient.claims(keycloak.tokenOf(user));
        assertTrue(claims.contains("\"agency\":\"" + agency + "\""), claims);
        assertTrue(claims.contains("\"roles\":[\"" + role + "\"]"), claims);
        assertTrue(claims.contains("\"groups\":[\"" + role + "\"]"), claims);
        assertTrue(claims.contains("\"aud\":\"crosscase-api\""), claims);
        assertTrue(claims.contains("\"upn\":\"" + user + "\""), claims);
    }

    @Test
    void theForensicToolActsForItsAgencyAlone() throws Exception {
        String claims = KeycloakClient.claims(KeycloakClient.accessToken(keycloak.token(
                "crosscase",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "nl-demo-tool",
                        "client_secret", "nl-demo-tool-secret"))));
        assertTrue(claims.contains("\"agency\":\"nl-demo\""), claims);
        assertTrue(claims.contains("\"roles\":[\"partner-system\"]"), claims);
    }

    @Test
    void aBearerTokenOpensTheRestInterfaceAndItsAbsenceDoesNot() throws Exception {
        String me = system.api() + "/me";
        HttpResponse<String> known = keycloak.get(me, keycloak.tokenOf("fr.investigator"));
        assertEquals(200, known.statusCode(), known.body());
        assertTrue(known.body().contains("fr-demo"), known.body());
        assertEquals(401, keycloak.get(me).statusCode());
        assertEquals(401, keycloak.get(me, "not.a.token").statusCode());
    }

    @Test
    void aSignInWithoutAProofKeyIsRefused() throws Exception {
        HttpResponse<String> without = keycloak.get(authorisation("/callback"));
        assertEquals(302, without.statusCode());
        assertTrue(without.headers().firstValue("Location").orElse("").contains("error=invalid_request"));
        assertEquals(200, keycloak.get(authorisation("/callback") + CHALLENGE).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app/cases.xhtml", "/callback/../evil"})
    void aSignInReturnsToTheCallbackOnly(String path) throws Exception {
        assertEquals(400, keycloak.get(authorisation(path) + CHALLENGE).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/admin/master/console/", "/admin/crosscase/console/"})
    void noConsoleStandsWhereOfficersSignIn(String path) throws Exception {
        assertEquals(404, keycloak.get(system.realm().resolve(path) + "").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"en, Before you sign in", "nl, Voordat u zich aanmeldt", "fr, Avant de vous connecter"})
    void theSignInPageShowsTheRulesOfUseInTheOfficersLanguage(String language, String title) throws Exception {
        String page = keycloak.get(authorisation("/callback") + CHALLENGE + "&ui_locales=" + language)
                .body();
        assertTrue(page.contains(title), page);
        assertTrue(page.contains("<html lang=\"" + language + "\""), page);
    }

    @Test
    void nobodyChangesTheirOwnAgency() throws Exception {
        // the account page needs a right that the demonstration's officers do not have; this one gets it
        String administrator = keycloak.administratorToken();
        String user = keycloak.createOfficer(administrator, "agency.changer");
        giveAccountRights(administrator, user);
        String token = keycloak.tokenOf("agency.changer");
        String account = system.realm() + "/account";
        assertEquals(200, keycloak.get(account, token).statusCode());

        keycloak.send(
                "POST",
                account,
                token,
                "{\"username\":\"agency.changer\",\"firstName\":\"A\",\"lastName\":\"B\","
                        + "\"email\":\"a@crosscase.example\",\"attributes\":{\"agency\":[\"fr-demo\"]}}");
        String claims = KeycloakClient.claims(keycloak.tokenOf("agency.changer"));
        assertTrue(claims.contains("\"agency\":\"nl-demo\""), claims);
        assertFalse(claims.contains("fr-demo"), claims);
    }

    @Test
    void fiveFailedAttemptsLockTheAccount() throws Exception {
        keycloak.createOfficer(keycloak.administratorToken(), "locked.out");
        assertTrue(isGiven(keycloak.passwordGrant("locked.out", "crosscase-demo")));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertFalse(isGiven(keycloak.passwordGrant("locked.out", "wrong-password-" + attempt)));
        }
        assertFalse(isGiven(keycloak.passwordGrant("locked.out", "crosscase-demo")));
    }

    private static boolean isGiven(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("access_token");
    }

    private String authorisation(String path) {
        return system.realm() + "/protocol/openid-connect/auth?client_id=crosscase-web&response_type=code&scope=openid"
                + "&state=s&redirect_uri=" + system.web() + path.substring(1);
    }

    private void giveAccountRights(String administrator, String user) throws Exception {
        String clients = system.realm().resolve("/admin/realms/crosscase/clients") + "";
        String account = first(
                "\"id\":\"([0-9a-f-]{36})\"",
                keycloak.get(clients + "?clientId=account", administrator).body());
        String right = keycloak.get(clients + "/" + account + "/roles/manage-account", administrator)
                .body();
        HttpResponse<String> given =
                keycloak.send("POST", user + "/role-mappings/clients/" + account, administrator, "[" + right + "]");
        assertEquals(204, given.statusCode(), given.body());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }
}
