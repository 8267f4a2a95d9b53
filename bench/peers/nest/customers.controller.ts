/** The routes of customers. */
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, UseGuards } from '@nestjs/common';
import { CreateCustomerDto, CustomerView, ListCustomersDto, toView } from './customers.dto';
import { CustomersService } from './customers.service';
import { type AuthenticatedRequest, JwtGuard } from './jwt.guard';

@Controller('api/v1/customers')
@UseGuards(JwtGuard)
export class CustomersController {
  constructor(private readonly customers: CustomersService) {}

  @Get()
  async list(@Req() req: AuthenticatedRequest, @Query() query: ListCustomersDto): Promise<{ data: CustomerView[]; meta: { next: string | null } }> {
    const { data, next } = await this.customers.list(req.user.tenant_id, query);
    return { data: data.map(toView), meta: { next } };
  }

  @Get(':id')
  async get(@Req() req: AuthenticatedRequest, @Param('id', new ParseUUIDPipe()) id: string): Promise<CustomerView> {
    return toView(await this.customers.get(req.user.tenant_id, id));
  }

  @Post()
  async create(@Req() req: AuthenticatedRequest, @Body() body: CreateCustomerDto): Promise<CustomerView> {
    return toView(await this.customers.create(req.user.tenant_id, body));
  }
}
