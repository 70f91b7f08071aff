package org.crosscase.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.crosscase.tests.system.RunningSystem;
import org.junit.jupiter.api.Test;

/** What the first page of the day weighs, and what of it is asked for again. */
class WeightPageIT {
    private static final long MOST = 500_000;

    @Test
    void theFirstPageIsLightAndItsPartsAreKept() {
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            long cold = officer.weigh("app/dashboard.xhtml");
            assertTrue(cold > 50_000 && cold < MOST, cold + " bytes");

            Page page = officer.page();
            @SuppressWarnings("unchecked")
            List<String> parts = (List<String>)
                    page.evaluate(
                            "() => performance.getEntriesByType('resource').map(one => one.name).filter(one => one.includes('/jakarta.faces.resource/'))");
            assertTrue(parts.size() > 10, parts.toString());
            for (String part : parts) {
                APIResponse answer = get(page, part, "same-origin");
                assertEquals(
                        "public, max-age=31536000, immutable", answer.headers().get("cache-control"), part);
                boolean text = answer.headers().get("content-type").matches("(text/.*|.*javascript.*|image/svg.*)");
                assertEquals(text ? "gzip" : null, answer.headers().get("content-encoding"), part);
            }
        }
    }

    @Test
    void aPageThatAnotherSiteAskedForIsNotCompressedWhereItReflectsSomething() {
        String web = RunningSystem.get().web().toString();
        try (OfficerBrowser officer = OfficerBrowser.signedIn("nl.investigator")) {
            Page page = officer.page();
            assertEquals(
                    "gzip",
                    get(page, web + "app/cases.xhtml?q=lantern", "same-origin")
                            .headers()
                            .get("content-encoding"));
            assertEquals(
                    null,
                    get(page, web + "app/cases.xhtml?q=lantern", "cross-site")
                            .headers()
                            .get("content-encoding"));
        }
    }

    private static APIResponse get(Page page, String address, String site) {
        APIResponse answer = page.context()
                .request()
                .get(
                        address,
                        RequestOptions.create()
                                .setHeader("Accept-Encoding", "gzip")
                                .setHeader("Sec-Fetch-Site", site)
                                .setHeader("Sec-Fetch-Dest", "document"));
        assertEquals(200, answer.status(), address);
        return answer;
    }
}
