package dev.til.note.commonmark;

import java.util.Map;
import java.util.TreeMap;

/**
 * Letters, marks and digits that came after Unicode 13, up to 16. Java's tables grow with the JDK (17 knows Unicode 13,
 * 25 knows 16); github-slugger's stay as they are, so that these characters vanish from its ids.
 */
final class CommonMarkUnicode {
    private static final String RANGES =
            "870-887 889-88E 897-89F 8B5-8B5 8C8-8D2 C3C-C3C C5D-C5D CDD-CDD CF3-CF3 ECE-ECE "
                    + "170D-170D 1715-1715 171F-171F 180F-180F 1AC1-1ACE 1B4C-1B4C 1C89-1C8A 1DFA-1DFA "
                    + "2C2F-2C2F 2C5F-2C5F 9FFD-9FFF A7C0-A7C1 A7CB-A7CD A7D0-A7D1 A7D3-A7D3 A7D5-A7DC "
                    + "A7F2-A7F4 10570-1057A 1057C-1058A 1058C-10592 10594-10595 10597-105A1 105A3-105B1 "
                    + "105B3-105B9 105BB-105BC 105C0-105F3 10780-10785 10787-107B0 107B2-107BA 10D40-10D65 "
                    + "10D69-10D6D 10D6F-10D85 10EC2-10EC4 10EFC-10EFF 10F70-10F85 11070-11075 110C2-110C2 "
                    + "1123F-11241 11380-11389 1138B-1138B 1138E-1138E 11390-113B5 113B7-113C0 113C2-113C2 "
                    + "113C5-113C5 113C7-113CA 113CC-113D3 113E1-113E2 116D0-116E3 11740-11746 11AB0-11ABF "
                    + "11BC0-11BE0 11BF0-11BF9 11F00-11F10 11F12-11F3A 11F3E-11F42 11F50-11F5A 12F90-12FF0 "
                    + "1342F-1342F 13440-13455 13460-143FA 16100-16139 16A70-16ABE 16AC0-16AC9 16D40-16D6C "
                    + "16D70-16D79 18CFF-18CFF 1AFF0-1AFF3 1AFF5-1AFFB 1AFFD-1AFFE 1B11F-1B122 1B132-1B132 "
                    + "1B155-1B155 1CCF0-1CCF9 1CF00-1CF2D 1CF30-1CF46 1DF00-1DF1E 1DF25-1DF2A 1E030-1E06D "
                    + "1E08F-1E08F 1E290-1E2AE 1E4D0-1E4F9 1E5D0-1E5FA 1E7E0-1E7E6 1E7E8-1E7EB 1E7ED-1E7EE "
                    + "1E7F0-1E7FE 2A6DE-2A6DF 2B735-2B739 2EBF0-2EE5D 31350-323AF";

    /** First code point to last. */
    private static final TreeMap<Integer, Integer> LAST = new TreeMap<>();

    static {
        for (String range : RANGES.split(" ")) {
            int dash = range.indexOf('-');
            LAST.put(Integer.parseInt(range, 0, dash, 16), Integer.parseInt(range, dash + 1, range.length(), 16));
        }
    }

    private CommonMarkUnicode() {}

    static boolean has(int c) {
        Map.Entry<Integer, Integer> range = c < 0x870 ? null : LAST.floorEntry(c);
        return range != null && c <= range.getValue();
    }
}
