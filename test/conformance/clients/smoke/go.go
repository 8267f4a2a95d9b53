// The client of openapi-generator, go: creates, lists, and is told that something is not there.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	deed "deed.test/deed/client"
)

func main() {
	configuration := deed.NewConfiguration()
	configuration.Servers = deed.ServerConfigurations{{URL: os.Getenv("DEED_URL")}}
	api := deed.NewAPIClient(configuration).CustomersAPI
	ctx := context.WithValue(context.Background(), deed.ContextAPIKeys, map[string]deed.APIKey{"apiKey": {Key: os.Getenv("DEED_API_KEY")}})
	email := os.Getenv("DEED_EMAIL")

	created, _, err := api.CreateCustomer(ctx).CustomerCreate(*deed.NewCustomerCreate(email)).Execute()
	check(err)
	fmt.Println("created", created.Email, !created.CreatedAt.IsZero())
	page, _, err := api.ListCustomers(ctx).FilterEmail(email).Sort([]deed.CustomerSortKey{deed.CUSTOMERSORTKEY_CREATED_AT2}).Total(true).Execute()
	check(err)
	fmt.Println("listed", len(page.Data), *page.Meta.Total.Get())
	_, response, err := api.GetCustomer(ctx, os.Getenv("DEED_MISSING")).Execute()
	var refused *deed.GenericOpenAPIError
	if errors.As(err, &refused) {
		problem := refused.Model().(deed.Problem)
		fmt.Println("missing", response.StatusCode, problem.Code)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
