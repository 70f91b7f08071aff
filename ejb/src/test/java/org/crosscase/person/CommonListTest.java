package org.crosscase.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.crosscase.Problem;
import org.crosscase.person.LeftOut.Why;
import org.junit.jupiter.api.Test;

class CommonListTest {
    private static CommonList read(String kind, List<String> about, String... entries) {
        return CommonListReader.read(new WrittenList("Test list", kind, about, List.of(entries)));
    }

    private static String slug(WrittenList list) {
        return assertThrows(Problem.class, () -> CommonListReader.read(list)).slug();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void aNetworkGoesFromItsFirstAddressToItsLast() {
        CommonList list = read("cidr", List.of("ip-src"), "100.64.0.0/10", "2001:DB8::/32", "192.0.2.7");

        assertEquals(List.of(), list.leftOut());
        assertEquals("0464400000", hex(list.entries().get(0).network().first()));
        assertEquals("04647fffff", hex(list.entries().get(0).network().last()));
        assertEquals(
                "0620010db8" + "0".repeat(24),
                hex(list.entries().get(1).network().first()));
        assertEquals(
                "0620010db8" + "f".repeat(24),
                hex(list.entries().get(1).network().last()));
        assertEquals("04c0000207", hex(list.entries().get(2).network().first()));
        assertEquals("04c0000207", hex(list.entries().get(2).network().last()));
    }

    @Test
    void whatIsNoNetworkIsNamedAndTheRestTaken() {
        CommonList list =
                read("cidr", null, "10.0.0.5/8", "10.0.0.0/33", "10.*", "10.0.0.1-9", "010.0.0.0/8", "10.0.0.0/8");

        assertEquals(1, list.entries().size());
        assertEquals(
                List.of("10.0.0.5/8", "10.0.0.0/33", "10.*", "10.0.0.1-9", "010.0.0.0/8"),
                list.leftOut().stream().map(LeftOut::entry).toList());
        assertEquals(
                Set.of(Why.NO_NETWORK),
                Set.copyOf(list.leftOut().stream().map(LeftOut::why).toList()));
    }

    @Test
    void aListOfHostsIsAboutMailOnlyWhereItSaysSo() {
        CommonEntry pages =
                read("hostname", List.of("domain", "url"), "Bit.LY").entries().get(0);
        CommonEntry both = read("hostname", List.of("email-src", "domain"), "bit.ly")
                .entries()
                .get(0);

        assertEquals("bit.ly", pages.term());
        assertEquals(Set.of(IdentifierType.PROFILE_URL), pages.types());
        assertEquals(Set.of(IdentifierType.PROFILE_URL, IdentifierType.EMAIL), both.types());
        assertEquals(
                List.of(new LeftOut("localhost", Why.NO_HOST)),
                read("hostname", null, "localhost").leftOut());
        assertEquals(
                List.of(new LeftOut("bit.ly", Why.FITS_NO_TYPE)),
                read("hostname", List.of("ip-src"), "bit.ly").leftOut());
    }

    @Test
    void aValueIsReadAsEachTypeThatItFits() {
        CommonEntry name =
                read("string", List.of("USERNAME", "PHONE"), "@Admin").entries().get(0);
        assertEquals("admin", name.term());
        assertEquals(Set.of(IdentifierType.USERNAME), name.types());

        CommonEntry mail = read("string", List.of("email-dst"), "Abuse@Post.Example")
                .entries()
                .get(0);
        assertEquals("abuse@post.example", mail.term());
        assertEquals(
                List.of(new LeftOut("admin", Why.FITS_NO_TYPE)),
                read("string", List.of("email-dst"), "admin").leftOut());
    }

    @Test
    void patternsAreNamedAndNotRun() {
        assertEquals(
                List.of(new LeftOut("/(a+)+$/", Why.REGEX_NOT_SUPPORTED)),
                read("regex", null, "/(a+)+$/").leftOut());
        assertEquals(
                List.of(new LeftOut("adm", Why.SUBSTRING_NOT_SUPPORTED)),
                read("substring", null, "adm").leftOut());
        assertEquals(
                Why.EMPTY_OR_TOO_LONG,
                read("string", null, "a".repeat(301)).leftOut().get(0).why());
    }

    @Test
    void whatIsNoListOfIdentifiersIsRefused() {
        List<String> one = List.of("x");
        assertEquals("common-list-of-no-identifiers", slug(new WrittenList("Hashes", "string", List.of("md5"), one)));
        assertEquals("field-missing", slug(new WrittenList(" ", "string", null, one)));
        assertEquals("field-missing", slug(new WrittenList("Name", "string", null, null)));
        assertEquals("value-unknown", slug(new WrittenList("Name", "glob", null, one)));
        assertEquals(
                "list-too-long",
                slug(new WrittenList("Name", "string", null, Collections.nCopies(CommonList.MOST_ENTRIES + 1, "x"))));
    }
}
