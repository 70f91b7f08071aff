package org.crosscase.person.internal.name;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words in names that are not names. Latin ones stand for what is romanised to them as well. */
final class NameWords {
    /** "Servant of", which begins a name and is part of it. */
    static final String SERVANT = "abdul";

    /** Those that are no names as well: Major, King and Prince are left alone. */
    private static final Set<String> TITLES = words(
            "mr mrs ms miss mister dr doctor prof professor sir dame rev reverend "
                    + "general colonel col capt captain lt lieutenant sgt sergeant president minister senator ambassador "
                    + "herr frau dipl monsieur madame mademoiselle mme mlle sr sra srta senor senora senorita signor signora "
                    + "gospodin gospozha sheikh shaikh shaykh sheik cheikh hadji hajji haji hajj alhaj alhaji mullah mulla molla "
                    + "maulvi mawlawi maulawi mawlana maulana qari hafiz ustad ustaz shri shrimati smt datuk dato datin");

    private static final Set<String> TITLES_BEHIND = words("phd md msc ret esq");
    private static final Set<String> TITLES_OF_OTHER_SCRIPTS = words("г-н г-жа господин госпожа доктор профессор "
            + "генерал пан пані الشيخ السيد السيدة الدكتور دكتور الحاج ملا قاری مولوی آقای خانم מר גב ד״ר श्री श्रीमती डॉ "
            + "জনাব ডঃ 先生 女士 小姐 博士 教授 さん 様 氏 씨 박사 นาย นาง นางสาว ดร κύριος κυρία");
    private static final Set<String> ARTICLES = words("al el ul ud");
    private static final Set<String> PARTICLES = words(
            "de da do dos das di del della degli la le les du des van von der den ter ten zu zur zum af av y e abu abou abi um umm");
    private static final Set<String> SERVANTS = words("abd abdul abdel abdal abdol abdur abdoul");
    private static final Set<String> PATRONYMICS =
            words("bin ibn ben bint binti binte bte ould wuld bn بن ابن بنت בן בת");
    private static final Map<String, String> GENERATIONS =
            Map.of("jr", "jr", "junior", "jr", "sr", "sr", "senior", "sr", "ii", "ii", "iii", "iii", "iv", "iv");

    private NameWords() {}

    private static Set<String> words(String list) {
        return new HashSet<>(Arrays.asList(list.toLowerCase(Locale.ROOT).split(" ")));
    }

    static boolean isTitle(String written, String latin) {
        return TITLES.contains(latin) || TITLES_OF_OTHER_SCRIPTS.contains(written);
    }

    static boolean isTitleBehind(String latin) {
        return TITLES_BEHIND.contains(latin);
    }

    static boolean isArticle(String latin) {
        return ARTICLES.contains(latin);
    }

    static boolean isParticle(String latin) {
        return PARTICLES.contains(latin);
    }

    static boolean isServant(String latin) {
        return SERVANTS.contains(latin);
    }

    static boolean isPatronymicSign(String written, String latin) {
        return PATRONYMICS.contains(written) || PATRONYMICS.contains(latin);
    }

    /** The one form of junior, senior and the numbers; null for anything else. */
    static String generation(String latin) {
        return GENERATIONS.get(latin);
    }
}
