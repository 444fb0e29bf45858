"""Two mayors of one name, in articles of all kinds of detail: who is told apart, who is meant, and how users say otherwise."""
import json
import unittest

from program import ProgramTest, run

ARTICLES = [
    ("skelby-1", "2025-03-02", "SKELBY - Mayor Peter Johnson said on Monday that parking fees in Skelby would rise by a "
     "third.\n\n\"The old fees do not pay for the asphalt,\" said Johnson, the mayor of Skelby, after a meeting with Lotte "
     "Brandt of the Skelby Drivers' Union. Brandt called the rise unfair."),
    ("harrow-1", "2025-03-05", "The mayor of Harrow, Peter Johnson, defended the closing of the town's only pool on "
     "Wednesday.\n\n\"We cannot heat it,\" Johnson told the council of Harrow. Councillor Dina Aubel voted against the plan, "
     "and the Harrow Swimming Club announced a protest."),
    ("skelby-2", "2025-03-09", "Peter Johnson met Lotte Brandt again on Friday. \"Nothing is decided,\" Johnson said. The "
     "Skelby Drivers' Union wants the fees to stay."),
    ("harrow-2", "2025-03-11", "Some 200 members of the Harrow Swimming Club marched to the town hall on Monday. Peter "
     "Johnson did not come out. Dina Aubel spoke to the crowd. \"Johnson has not read the figures,\" she said."),
]


class Namesakes(ProgramTest):
    def setUp(self):
        super().setUp()
        lines = [json.dumps({"id": name, "date": date, "source": "Courier", "text": text})
                 for name, date, text in ARTICLES]
        self.good("add", "--graph", self.graph, "-", stdin="\n".join(lines).encode())

    def bearers(self):
        """The ids of those called Peter Johnson, by article."""
        rows = json.loads("[" + ",".join(self.export("mentions").splitlines()) + "]")
        return {row["article"]: row["entity"] for row in rows if row["text"] == "Peter Johnson"}

    def test_two_mayors_are_two_and_articles_without_their_offices_are_told_by_company(self):
        bearers = self.bearers()
        self.assertEqual(len(set(bearers.values())), 2)
        self.assertEqual(bearers["skelby-1"], bearers["skelby-2"])
        self.assertEqual(bearers["harrow-1"], bearers["harrow-2"])

    def test_who_is_meant_is_said(self):
        bearers = self.bearers()
        done = run("said-by", "--graph", self.graph, "Peter Johnson")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.decode(),
                         f"newsgraph: 2 are called Peter Johnson (person); meant is {bearers['skelby-1']}, “the mayor of "
                         f"Skelby”; not {bearers['harrow-1']}, “The mayor of Harrow”\n")
        self.assertIn("We cannot heat it", self.good("said-by", "--graph", self.graph, bearers["harrow-1"]))

    def test_why_tells_their_offices(self):
        bearers = self.bearers()
        told = self.good("why", "--json", "--graph", self.graph, bearers["skelby-1"], bearers["harrow-1"])
        self.assertIn("“mayor, skelby” (skelby-1), 1 article calls the other “mayor, harrow” (harrow-1)", told)

    def test_a_name_merged_with_itself_has_one_bearer_until_that_is_taken_back(self):
        before = self.bearers()
        self.assertEqual(run("merge", "--graph", self.graph, *sorted(set(before.values()))).returncode, 0)
        self.assertEqual(set(self.bearers().values()), {before["skelby-1"]})
        self.good("remove", "--graph", self.graph, "harrow-2")
        self.assertEqual(len(set(self.bearers().values())), 1)
        self.good("decisions", "--graph", self.graph, "--forget", "1")
        self.assertEqual(len(set(self.bearers().values())), 2)


if __name__ == "__main__":
    unittest.main()
