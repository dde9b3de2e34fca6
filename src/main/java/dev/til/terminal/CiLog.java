package dev.til.terminal;

import java.io.PrintWriter;
import java.util.Map;
import java.util.UUID;

/** Whether a CI keeps what is written as its log, and obeys lines of it. */
enum CiLog {
    /** Nobody does. */
    NONE,
    /** GitHub Actions, and what runs its workflows. */
    ACTIONS,
    /** Another one. */
    OTHER;

    static CiLog of(Map<String, String> environment) {
        if (says(environment, "GITHUB_ACTIONS")) {
            return ACTIONS;
        }
        return says(environment, "CI") || says(environment, "TF_BUILD") || says(environment, "TEAMCITY_VERSION")
                ? OTHER
                : NONE;
    }

    private static boolean says(Map<String, String> environment, String variable) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && !value.equals("false");
    }

    /** A line that no runner obeys. */
    String harmless(String line) {
        if (this == NONE) {
            return line;
        }
        String apart = apart(line);
        return apart.startsWith("::", blank(apart)) ? "- " + apart : apart;
    }

    /** GitHub: {@code ##[command]} counts anywhere in a line; so do Azure's {@code ##vso[} and TeamCity's {@code ##teamcity[}. */
    static String apart(String line) {
        String apart = line;
        for (int at = apart.indexOf("##"); at >= 0; at = apart.indexOf("##", at + 1)) {
            int end = at + 2;
            while (end < apart.length() && Character.isLetter(apart.charAt(end))) {
                end++;
            }
            if (end < apart.length() && apart.charAt(end) == '[') {
                apart = apart.substring(0, at + 1) + " " + apart.substring(at + 1);
            }
        }
        return apart;
    }

    /** GitHub: {@code ::command::} counts behind all that .NET takes for white space; til's own colours are none to a reader. */
    private static int blank(String line) {
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '\u001b') {
                at = Math.max(at, line.indexOf('m', at));
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT) {
                return at;
            }
            at++;
        }
        return at;
    }

    /**
     * Writes what a program reads as it is. GitHub: between these two lines the runner obeys nothing; {@code git apply}
     * passes over both.
     */
    void quoted(String text, PrintWriter out) {
        if (this != ACTIONS) {
            out.print(text);
            return;
        }
        String token = "til-" + UUID.randomUUID(); // whoever could guess it could end it
        out.println("::stop-commands::" + token);
        out.print(text);
        out.println("::" + token + "::");
    }
}
