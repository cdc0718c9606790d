package dev.postlude.resume;

/// A resume and a job of nobody.
public final class Samples {

    public static final String RESUME = """
            {
              "basics": {"name": "Ada Example", "label": "Backend engineer", "email": "ada@example.org",
                "phone": "+44 20 7946 0000", "location": {"city": "London", "countryCode": "GB"},
                "summary": "Backend engineer with nine years of experience in payment systems."},
              "work": [
                {"name": "Northwind Bank", "position": "Senior engineer", "startDate": "2019-03", "highlights": [
                  "Cut the settlement time of card payments from 6 hours to 20 minutes by moving to Kafka.",
                  "Ran PostgreSQL for 40 services and kept them up 99.98 % of the year.",
                  "Mentored four engineers.",
                  "Wrote the on-call handbook."]},
                {"name": "Tiny Shop", "position": "Engineer", "startDate": "2015-01", "endDate": "2019-02", "highlights": [
                  "Built the order service in Java and Spring.",
                  "Reduced failed checkouts by 31 %.",
                  "Kept the office plants alive."]}],
              "education": [{"institution": "University of Leeds", "studyType": "BSc", "area": "Mathematics",
                "startDate": "2011", "endDate": "2014"}],
              "skills": [{"name": "Backend", "keywords": ["Java", "Kafka", "PostgreSQL", "Spring"]},
                {"name": "Office", "keywords": ["Spreadsheets"]}]
            }""";

    public static final String JOB = """
            We are looking for a senior backend engineer for our payments team.

            Requirements:
            - 5+ years of experience with Java
            - Experience with Kafka and PostgreSQL is a must
            - You have run services in production

            Nice to have:
            - Kubernetes
            - Mentoring of other engineers
            """;

    public static final String TEXT = """
            Grace Example
            Data analyst
            grace@example.org

            Experience

            Analyst, Harbour Statistics, 2018 - 2023
            - Built weekly reports in SQL and Python.
            - Shortened the monthly closing by 3 days.

            Education

            BA Economics, University of Hull, 2014 - 2017

            Skills
            SQL, Python, Excel
            """;

    private Samples() {}
}
