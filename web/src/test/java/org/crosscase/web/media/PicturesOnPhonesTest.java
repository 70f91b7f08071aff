package org.crosscase.web.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PicturesOnPhonesTest {
    private static final String ANDROID_PHONE =
            "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
    private static final String WORKSTATION =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

    @Test
    void aBrowserThatNamesItsDeviceIsBelieved() {
        assertTrue(PicturesOnPhones.isPhone("?1", WORKSTATION));
        assertFalse(PicturesOnPhones.isPhone("?0", ANDROID_PHONE));
    }

    @Test
    void oneThatDoesNotIsKnownByItsName() {
        assertTrue(PicturesOnPhones.isPhone(null, ANDROID_PHONE));
        assertTrue(
                PicturesOnPhones.isPhone(null, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Mobile/15E148"));
        assertTrue(
                PicturesOnPhones.isPhone(null, "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0"));
        assertFalse(PicturesOnPhones.isPhone(null, WORKSTATION));
        assertFalse(PicturesOnPhones.isPhone(null, null));
    }
}
