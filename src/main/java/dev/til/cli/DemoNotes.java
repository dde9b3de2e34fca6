package dev.til.cli;

import dev.til.TilException;
import dev.til.course.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The small bootcamp blog that the demo is played in: a Jekyll site with a few days behind it. */
final class DemoNotes {
    /** What the course is called. */
    static final String COURSE = "Bootcamp";
    /** Where notes lie. */
    static final String POSTS = "_posts";

    private static final int DAYS_BEHIND = 6;

    private final Path folder;
    private final Course course;
    private final int today;

    /** A course that has been running for four weeks. */
    DemoNotes(Path folder, LocalDate now) {
        this.folder = folder;
        LocalDate start = now.with(DayOfWeek.MONDAY).minusWeeks(4);
        course = new Course(COURSE, start, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of(), Set.of());
        today = course.studyDays(now);
    }

    /** The day that is to be written. */
    int today() {
        return today;
    }

    /** The date of day 1. */
    LocalDate start() {
        return course.start();
    }

    /** Writes what a site is built with, and no note. */
    void writeSite() {
        file("_config.yml", """
                title: Study notes
                url: https://mina.example.com
                baseurl: ""
                timezone: Asia/Seoul
                permalink: /posts/:title/
                """);
    }

    /** Writes the site with the days that are behind it. */
    void write() {
        writeSite();
        for (int day = Math.max(1, today - DAYS_BEHIND); day < today; day++) {
            LocalDate date = course.date(day).orElseThrow();
            file("_posts/%s-Bootcamp-%ddays.md".formatted(date, day), """
                    ---
                    title: Bootcamp %1$ddays
                    date: %2$s 00:00:00 +0900
                    categories: [Bootcamp]
                    tags: [%3$dweeks, %1$dday]
                    ---

                    # %1$d일차 학습 정리
                    - 오늘 배운 것

                    # 피어세션
                    - with Jun
                    """.formatted(day, date, course.week(date)));
        }
        LocalDate date = course.date(Math.max(1, today - 2)).orElseThrow();
        file("_posts/%s-meeting-팀-회의.md".formatted(date), """
                ---
                title: 팀 회의
                date: %s 00:00:00 +0900
                categories: [Bootcamp]
                tags: [meeting]
                ---

                - Mina, Jun
                """.formatted(date));
    }

    /** Adds text to the end of a file. */
    void append(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + text);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    void replace(String path, String from, String to) {
        try {
            Path file = folder.resolve(path);
            Files.writeString(file, Files.readString(file).replace(from, to));
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private void file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(folder.resolve(path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : ""));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw failed(path, e);
        }
    }

    private static TilException failed(String path, IOException why) {
        return new TilException("the demo cannot write '%s'".formatted(path), "is the temporary folder full?", why);
    }
}
