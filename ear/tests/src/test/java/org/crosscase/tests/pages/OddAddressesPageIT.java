package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** Whatever stands in the address of a page: never a failure, and never a session. */
class OddAddressesPageIT {
    private static final List<String> ODD = List.of(
            "%00",
            "a%00b",
            "x",
            "-1",
            "%FF",
            "99999999999999999999",
            "%2B999999999-01-01",
            "-999999999-01-01",
            "%25",
            "%27%7C");
    private static final List<String> PAGES = List.of(
            "cases.xhtml?q=$",
            "cases.xhtml?view=$&status=$",
            "cases.xhtml?sort=$&sensitivity=$",
            "cases.xhtml?after=$",
            "board.xhtml?atLeast=$",
            "board.xhtml?country=$&state=$",
            "board.xhtml?after=$",
            "board-link.xhtml?id=$",
            "links.xhtml?state=$&strong=$",
            "links.xhtml?after=$",
            "link.xhtml?id=$",
            "case.xhtml?id=$",
            "case-links.xhtml?id=$",
            "case-history.xhtml?id=$&after=$",
            "custody.xhtml?id=$",
            "exhibits.xhtml?id=$&add=$",
            "media.xhtml?id=$&after=$",
            "media.xhtml?id=$&show=$",
            "media-item.xhtml?id=$",
            "intake.xhtml?exhibit=$",
            "notifications.xhtml?after=$",
            "notifications?open=$",
            "audit.xhtml?day=$",
            "audit.xhtml?who=$&did=$",
            "audit.xhtml?to=$&outcome=$",
            "audit.xhtml?after=$",
            "audit.xhtml?entry=$",
            "media/$/thumbnail",
            "$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI web = RunningSystem.get().web();

    @Test
    void noAddressOfAPageMakesTheSystemFail() throws Exception {
        List<String> failed = new ArrayList<>();
        for (String username : List.of("nl.investigator", "nl.auditor", "eu.coordinator")) {
            String session;
            try (OfficerBrowser officer = OfficerBrowser.signedIn(username)) {
                session = officer.sessionCookie();
            }
            for (String page : PAGES) {
                for (String odd : ODD) {
                    int status = get("app/" + page.replace("$", odd), Map.of("Cookie", session))
                            .statusCode();
                    if (status >= 500) {
                        failed.add(username + " " + page + " with " + odd + ": " + status);
                    }
                }
            }
            // a role that has no notifications followed a link to one
            int status = get("app/notifications?open=0b9b1f0e-7c1e-4c1a-8a55-1f2d4a6e9d55", Map.of("Cookie", session))
                    .statusCode();
            assertTrue(status < 500, username + " " + status);
        }
        assertEquals(List.of(), failed);
    }

    @Test
    void aSignInThatWasBegunElsewhereEndsInAPageThatSaysSo() throws Exception {
        HttpResponse<String> answer = get("callback?state=foreign&code=x", Map.of());
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("not signed in"), answer.body());
    }

    @Test
    void aSignInLeadsBackToAnAddressWithAnyCharacter() {
        try (OfficerBrowser officer = OfficerBrowser.stranger()) {
            officer.goRaw("app/cases.xhtml?view=agency&q=a|b{c}^%25");
            officer.signIn("nl.investigator");
            assertThat(officer.page().locator("main input[name=q]")).hasValue("a|b{c}^%");
            // a page's own filter has the name of a parameter of the sign-in
            officer.endSession(false);
            officer.go("app/links.xhtml?state=CONFIRMED");
            String address = officer.page().url();
            assertTrue(address.contains("/app/links.xhtml?state=CONFIRMED"), address);
        }
    }

    /** What a browser mends before it sends, and other clients do not. */
    @Test
    void aSignInBeginsAtAnAddressThatNoUriMayHave() throws IOException {
        for (String odd : List.of("q=a|b{c}", "q=\"<>\\^`", "q=%", "q=%zz", "q=\u00e9", "q=[1]")) {
            String answer = raw("app/cases.xhtml?" + odd);
            assertTrue(
                    answer.matches("(?s)HTTP/1\\.1 (302|400) .*"),
                    odd + ": " + answer.lines().findFirst().orElse(answer));
        }
        String answer = raw("app/cases.xhtml?q=a|b{c}");
        assertTrue(answer.startsWith("HTTP/1.1 302 "), answer);
        assertTrue(answer.contains("/protocol/openid-connect/auth?"), answer);
    }

    /** @return the answer's head, to a request whose line is written byte by byte */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(web.getHost(), web.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + web.getPath() + path + " HTTP/1.1\r\nHost: " + web.getAuthority()
                                    + "\r\nSec-Fetch-Dest: document\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSessionInTheAddressIsNone() throws Exception {
        String session;
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            session = officer.sessionCookie();
        }
        for (String page : List.of("app/cases.xhtml", "app/settings.xhtml", "index.xhtml", "app/alive")) {
            HttpResponse<String> answer = get(page + ";" + session, Map.of());
            assertEquals(400, answer.statusCode(), page);
        }
        assertEquals(200, get("app/cases.xhtml", Map.of("Cookie", session)).statusCode());
    }

    @Test
    void aCallOfAPageWithoutASessionIsToldSoAndBeginsNoSignIn() throws Exception {
        for (Map<String, String> headers : List.of(
                Map.of("Faces-Request", "partial/ajax"),
                Map.of("Sec-Fetch-Dest", "empty"),
                Map.of("Sec-Fetch-Dest", "image"))) {
            HttpResponse<String> answer = get("app/cases.xhtml", headers);
            assertEquals(401, answer.statusCode());
            assertTrue(answer.body().contains("session-ended"), answer.body());
        }
        assertEquals(
                302,
                get("app/cases.xhtml", Map.of("Sec-Fetch-Dest", "document")).statusCode());
    }

    @Test
    void figuresOfTheServerAreNotOnTheOfficersPort() throws Exception {
        assertTrue(get("metrics", Map.of()).statusCode() >= 400);
        assertTrue(get("metrics/base", Map.of()).statusCode() >= 400);
    }

    private HttpResponse<String> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(web + path));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
