package org.crosscase.person.internal.identifier;

import static org.crosscase.person.IdentifierType.APPLICATION_ACCOUNT;
import static org.crosscase.person.IdentifierType.PHONE;
import static org.crosscase.person.IdentifierType.PROFILE_URL;
import static org.crosscase.person.IdentifierType.USERNAME;
import static org.crosscase.person.Read.meeting;
import static org.crosscase.person.Read.refused;
import static org.crosscase.person.Read.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.crosscase.person.IdentifierDetails;
import org.crosscase.person.IdentifierValue;
import org.crosscase.person.KeyKind;
import org.crosscase.person.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.instagram.com/Quiet_Heron/,               https://instagram.com/quiet_heron,   instagram",
        "http://m.instagram.com/quiet_heron?igsh=abc&hl=nl,    https://instagram.com/quiet_heron,   instagram",
        "instagr.am/quiet_heron#top,                           https://instagram.com/quiet_heron,   instagram",
        "INSTAGRAM.COM//quiet_heron,                           https://instagram.com/quiet_heron,   instagram",
        "https://twitter.com/quiet_heron,                      https://x.com/quiet_heron,           x",
        "https://nl-nl.facebook.com/quiet.heron?fref=ts,       https://facebook.com/quiet.heron,    facebook",
        "https://www.facebook.com/profile.php?ref=x&id=100012345, https://facebook.com/profile.php?id=100012345, facebook",
        "https://www.tiktok.com/%40Quiet_Heron?lang=nl,        https://tiktok.com/@quiet_heron,     tiktok",
        "https://youtube.com/channel/UCaBcD123/videos,         https://youtube.com/channel/UCaBcD123/videos, youtube",
        "https://nl.linkedin.com/in/quiet-heron,               https://linkedin.com/in/quiet-heron, linkedin",
        "https://example.social/@heron,                        https://example.social/@heron,       example.social",
        "https://example.org:443/Member.php?u=12&utm_source=x, https://example.org/Member.php?u=12, ",
        "https://example.org:8443/a,                           https://example.org:8443/a,          ",
        "https://b\u00FCcher.example/heron,                    https://xn--bcher-kva.example/heron, ",
        "https://example.org/#/member/heron,                   https://example.org/#/member/heron,  ",
        "https://example.org/Heron%20Lake,                     https://example.org/Heron%20Lake,    ",
        "https://example.org,                                  https://example.org,                 "
    })
    void oneFormForAllWaysToWriteIt(String written, String normalized, String service) {
        IdentifierValue value = value(PROFILE_URL, written);
        assertEquals(normalized, value.normalized());
        assertEquals(service == null ? "" : service, value.details().service());
        Read.normalStaysNormal(value);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.instagram.com/Quiet_Heron/, instagram.com/quiet_heron?utm_source=x, SAME",
        "https://twitter.com/heron,              x.com/HERON,                            SAME",
        "https://instagram.com/heron,            instagram.com/stories/heron,            INSIDE",
        "https://youtube.com/@heron,             youtube.com/user/heron,                 INSIDE",
        "https://instagram.com/heron,            https://x.com/heron,                    ANYWHERE",
        "https://youtube.com/channel/UCab,       https://youtube.com/channel/UCAB,       ",
        "https://example.org/a?u=1,              https://example.org/a?u=2,              ",
        "https://instagram.com/p/abc,            https://instagram.com/p/abd,            "
    })
    void howTwoMeet(String one, String other, KeyKind kind) {
        assertEquals(Optional.ofNullable(kind), meeting(value(PROFILE_URL, one), value(PROFILE_URL, other)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.instagram.com/Quiet_Heron,    @quiet_heron, Insta",
        "https://instagram.com/stories/quiet_heron/123, quiet_heron, Instagram",
        "https://twitter.com/quiet_heron/status/1, quiet_heron,  Twitter",
        "https://t.me/quiet_heron,                 quiet_heron,  Telegram",
        "https://t.me/s/quiet_heron,               quiet_heron,  Telegram",
        "https://www.snapchat.com/add/quiet_heron, quiet_heron,  Snap",
        "https://old.reddit.com/u/quiet_heron,     quiet_heron,  reddit",
        "https://vk.com/quiet_heron,               quiet_heron,  VKontakte",
        "https://youtube.com/@quiet_heron,         quiet_heron,  YouTube",
        "https://kik.me/quiet_heron,               quiet_heron,  kik",
        "https://example.social/@quiet_heron,      quiet_heron,  example.social"
    })
    void theNameInsideMeetsTheNameAlone(String address, String name, String service) {
        IdentifierValue alone = value(USERNAME, name, IdentifierDetails.NONE.withService(service));
        assertEquals(Optional.of(KeyKind.INSIDE), meeting(value(PROFILE_URL, address), alone));
    }

    @Test
    void theNameInsideMeetsTheSameNameOfNoService() {
        assertEquals(
                Optional.of(KeyKind.ANYWHERE),
                meeting(value(PROFILE_URL, "https://x.com/Quiet_Heron"), value(USERNAME, "quiet_heron")));
    }

    @Test
    void whatElseNamesTheMemberIsFoundToo() {
        IdentifierValue account = value(APPLICATION_ACCOUNT, "100012345", IdentifierDetails.NONE.withService("FB"));
        assertEquals(
                Optional.of(KeyKind.INSIDE),
                meeting(value(PROFILE_URL, "https://facebook.com/profile.php?id=100012345"), account));
        assertEquals(
                Optional.of(KeyKind.INSIDE),
                meeting(value(PROFILE_URL, "https://wa.me/31612345678"), value(PHONE, "+31 6 12345678")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://instagram.com/,          identifier-profile-of-nobody",
        "instagram.com,                   identifier-profile-of-nobody",
        "quiet_heron,                     identifier-profile-malformed",
        "https://localhost/heron,         identifier-profile-malformed",
        "https://192.0.2.1/heron,         identifier-profile-malformed",
        "ftp://example.org/heron,         identifier-profile-malformed",
        "javascript:alert(1),             identifier-profile-malformed",
        "https://user:pw@example.org/a,   identifier-profile-malformed",
        "https://example.org/quiet heron, identifier-profile-malformed",
        "https://example.org/%ZZ,         identifier-profile-malformed",
        "https://example.org/a%E2%80%AEb, identifier-unseen-characters",
        "https://exa\u200Bmple.org/a,     identifier-unseen-characters",
        "https://example.org/a%00b,       field-has-control-characters"
    })
    void whatIsNoneIsRefusedWithItsReason(String written, String slug) {
        refused(slug, PROFILE_URL, written);
    }
}
