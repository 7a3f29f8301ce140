/** One tab of GraphiQL. */
export type Example = { query: string; variables?: string };

/** The operations that a newcomer finds in GraphiQL, in this order. The first is the README's. */
export const EXAMPLES: readonly Example[] = [
  {
    query: `query Bruno {
  viewer {  # members
    name
    organizations(first: 5) {
      edges { node { name owners { share person { name } } } }
    }
    accounts {  # billing
      name
      purpose
      balance { amount currency }
    }
    notifications(first: 1, kind: ANNOUNCEMENT) {  # notifications
      edges { node { subject about { title state } } }
    }
  }
  commissions(first: 2) {  # projects
    edges {
      node {
        title
        state
        price { amount currency }
        client { name }  # members again
        slots { title hours }
      }
    }
  }
}
`,
  },
  {
    query: `# Brings a commission in. Each intent has a key of its own: sent again, it is the same commission.
mutation Open($input: OpenCommissionInput!) {
  openCommission(input: $input) {
    commission { id title state slotsCost { amount currency } }
    userErrors { code message path }
  }
}
`,
    variables: `{
  "input": {
    "idempotencyKey": "my-first-commission",
    "title": "A shop window for spring",
    "description": "Six weeks of light and paper.",
    "price": { "amount": "1800.00", "currency": "EUR" },
    "visibility": "COMMUNITY",
    "respondBy": "2030-01-31T12:00:00Z",
    "slots": [
      {
        "title": "Light rendering",
        "skill": "http://data.europa.eu/esco/skill/e8171178-9a60-40a6-ad3b-510e10cfebad",
        "skillLabel": "render 3D images",
        "level": 3,
        "hours": 30,
        "from": "2030-03-01",
        "to": "2030-04-15",
        "rate": { "amount": "45.00", "currency": "EUR" }
      }
    ]
  }
}
`,
  },
  {
    query: `# Live: the number at once, and again whenever something comes or is read. Sign in first; the button ends it.
subscription Unread {
  unreadCountChanged { unreadCount }
}
`,
  },
  {
    query: `# What anybody may read, signed in or not.
query Public {
  communityReport {
    day persons organizations sharedOrganizations
    pool { people skills specificity }
    hoursWorked
    trainingGaps { skillLabel roles people }
    reserves { amount currency }
  }
  commissions(first: 5) { edges { node { title state respondBy } } }
}
`,
  },
];
